package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

/** Results that are all there already, as those of an aggregation. */
final class ResultList implements Batches {

    private final Queue<Document> left;

    ResultList(Collection<Document> results) {
        this.left = new ArrayDeque<>(results);
    }

    @Override
    public List<Document> take(int most) {
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        for (Document next = left.peek();
                next != null && batch.size() < most && bytes < MOST_BYTES;
                next = left.peek()) {
            bytes += Bson.encode(next).length;
            batch.add(left.remove());
        }
        return batch;
    }

    @Override
    public boolean isDone() {
        return left.isEmpty();
    }
}
