package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of the results for a client that fetches batch by batch. */
final class BatchCursor extends AbstractCursor {

    static final int DEFAULT_BATCH = 1000;

    private final Batches results;

    BatchCursor(long id, Batches results) {
        super(id);
        this.results = results;
    }

    @Override
    public boolean isEmpty() {
        return results.isDone();
    }

    @Override
    public List<Document> takeDocuments(int most) {
        return results.take(most > 0 ? most : DEFAULT_BATCH);
    }
}
