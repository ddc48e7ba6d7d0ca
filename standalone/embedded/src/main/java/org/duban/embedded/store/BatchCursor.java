package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of a query for a client that fetches batch by batch. */
final class BatchCursor extends AbstractCursor {

    static final int DEFAULT_BATCH = 1000;

    private final RunningQuery query;

    BatchCursor(long id, RunningQuery query) {
        super(id);
        this.query = query;
    }

    @Override
    public boolean isEmpty() {
        return query.isDone();
    }

    @Override
    public List<Document> takeDocuments(int most) {
        return query.take(most > 0 ? most : DEFAULT_BATCH);
    }
}
