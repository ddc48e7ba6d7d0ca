package org.duban.journal.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/**
 * Counter documents that know up to where they have counted: the offset per partition stands in the
 * same document as the sums and is compared and set in the same update, so that every event counts
 * once however often and in whatever batches it is delivered.
 *
 * <p>Fields {@code positions} and {@code replays} of the documents belong to this class.
 */
public final class CountedDocuments {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST_TRIES = 20;

    private final MongoCollection<Document> collection;

    public CountedDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /**
     * Counts the batch.
     *
     * @param increments what an event adds, by id of the counter document; it is asked once for
     *     every event
     */
    public void count(List<Arrived> batch, Function<Arrived, Map<String, Increments>> increments) {
        Map<String, List<Share>> shares = new LinkedHashMap<>();
        for (Arrived arrived : batch) {
            increments
                    .apply(arrived)
                    .forEach(
                            (id, added) ->
                                    shares.computeIfAbsent(id, any -> new ArrayList<>())
                                            .add(new Share(arrived, added)));
        }
        for (int tries = 0; !shares.isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new CountContended(shares.keySet());
            }
            attempt(shares);
        }
    }

    /** Writes what is missing and removes from the map what is known to be counted. */
    private void attempt(Map<String, List<Share>> shares) {
        Map<String, Counted> counted = new HashMap<>();
        for (Document document :
                collection
                        .find(Filters.in("_id", shares.keySet()))
                        .projection(Projections.include("positions", "replays"))) {
            counted.put(document.getString("_id"), Counted.of(document));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        shares.entrySet()
                .removeIf(
                        entry -> {
                            Counted known = counted.getOrDefault(entry.getKey(), Counted.NOTHING);
                            List<Share> missing =
                                    entry.getValue().stream()
                                            .filter(share -> !known.has(share.arrived()))
                                            .toList();
                            if (missing.isEmpty()) {
                                return true;
                            }
                            writes.add(
                                    new UpdateOneModel<>(
                                            known.guard(entry.getKey(), missing),
                                            known.update(missing),
                                            new UpdateOptions().upsert(true)));
                            return false;
                        });
        if (!writes.isEmpty() && allMatched(writes)) {
            shares.clear();
        }
    }

    private boolean allMatched(List<WriteModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() == null
                    && refused.getWriteErrors().stream()
                            .mapToInt(BulkWriteError::getCode)
                            .allMatch(code -> code == DUPLICATE_KEY)) {
                return false; // somebody else counted in between: look again
            }
            throw refused;
        }
    }

    /** What one event adds to one document. */
    record Share(Arrived arrived, Increments increments) {}
}
