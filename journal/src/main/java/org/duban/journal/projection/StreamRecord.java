package org.duban.journal.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a stream beside its views: which topics they were made from, and of when the
 * latest event in them is.
 */
final class StreamRecord {

    private final MongoCollection<Document> streams;
    private final String name;

    StreamRecord(MongoDatabase database, String name) {
        this.streams = database.getCollection("streams");
        this.name = name;
    }

    /**
     * Makes sure that the views were made from these topics and no others of the same name.
     *
     * @param ids by topic
     * @throws ViewOfAnotherTopic when they were not
     */
    void verify(Map<String, String> ids) {
        Map<String, String> known = new HashMap<>();
        Document kept = streams.find(Filters.eq("_id", name)).first();
        if (kept != null) {
            kept.get("topics", new Document())
                    .forEach((field, id) -> known.put(Increments.unescape(field), id.toString()));
        }
        ids.forEach(
                (topic, id) -> {
                    String before = known.get(topic);
                    if (before == null) {
                        set(Updates.set(Increments.field("topics", topic), id));
                    } else if (!before.equals(id)) {
                        throw new ViewOfAnotherTopic(name, topic, before, id);
                    }
                });
    }

    void reached(Instant at) {
        set(Updates.max("asOf", Date.from(at)));
    }

    @Nullable Instant asOf() {
        Document kept = streams.find(Filters.eq("_id", name)).first();
        Date asOf = kept == null ? null : kept.getDate("asOf");
        return asOf == null ? null : asOf.toInstant();
    }

    private void set(org.bson.conversions.Bson update) {
        streams.updateOne(Filters.eq("_id", name), update, new UpdateOptions().upsert(true));
    }
}
