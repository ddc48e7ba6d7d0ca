package org.duban.journal.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * The revisions a stream has seen and not projected: of a type it does not know, or given up by
 * people. What comes after them is no gap.
 */
final class PassedOver {

    /** Passed-over revisions by aggregate. */
    record Revisions(Map<StreamAggregate, Set<Long>> all) {

        void add(StreamAggregate key, long revision) {
            all.computeIfAbsent(key, any -> new HashSet<>()).add(revision);
        }

        /** The revision that must have been projected before another. */
        long before(StreamAggregate key, long revision) {
            Set<Long> passed = all.getOrDefault(key, Set.of());
            long before = revision - 1;
            while (passed.contains(before)) {
                before--;
            }
            return before;
        }
    }

    private static final String REVISIONS = "revisions";

    private final MongoCollection<Document> passed;

    PassedOver(MongoDatabase database) {
        this.passed = database.getCollection("passed_over");
    }

    Revisions find(Collection<StreamAggregate> keys) {
        Map<String, StreamAggregate> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        Map<StreamAggregate, Set<Long>> found = new HashMap<>();
        for (Document one : passed.find(Filters.in("_id", byId.keySet()))) {
            StreamAggregate key = byId.get(one.getString("_id"));
            if (key != null) {
                found.put(key, new HashSet<>(one.getList(REVISIONS, Long.class)));
            }
        }
        return new Revisions(found);
    }

    void note(StreamAggregate key, List<Long> revisions) {
        passed.updateOne(
                Filters.eq("_id", key.id()),
                Updates.addEachToSet(REVISIONS, revisions),
                new UpdateOptions().upsert(true));
    }
}
