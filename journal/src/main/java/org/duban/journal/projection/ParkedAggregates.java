package org.duban.journal.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The aggregates a stream has set a record of aside: their later records wait behind it, because a
 * view must not get them out of order.
 */
final class ParkedAggregates {

    /**
     * From where to where records of an aggregate were set aside.
     *
     * @param key of the aggregate on its topic in the stream
     * @param first offset of the record that could not be projected
     * @param last offset of the last record known to be with the dead letters
     */
    record Mark(String key, long first, long last, String cause) {}

    private final MongoCollection<Document> marks;

    ParkedAggregates(MongoDatabase database) {
        this.marks = database.getCollection("parked_aggregates");
    }

    static String key(String group, Incoming record) {
        return group + '/' + record.topic() + '/' + record.aggregate();
    }

    Map<String, Mark> find(Collection<String> keys) {
        Map<String, Mark> found = new HashMap<>();
        for (Document mark : marks.find(Filters.in("_id", keys))) {
            String key = mark.getString("_id");
            found.put(
                    key,
                    new Mark(
                            key,
                            mark.getLong("first"),
                            mark.getLong("last"),
                            mark.getString("cause")));
        }
        return found;
    }

    void save(Collection<Mark> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Mark mark : changed) {
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", mark.key()),
                            Updates.combine(
                                    Updates.setOnInsert("cause", mark.cause()),
                                    Updates.min("first", mark.first()),
                                    Updates.max("last", mark.last())),
                            new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            marks.bulkWrite(writes);
        }
    }
}
