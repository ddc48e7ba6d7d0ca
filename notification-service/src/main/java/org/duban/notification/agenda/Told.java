package org.duban.notification.agenda;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * Up to when everything due about each item was told. No event says so: it is kept beside the view,
 * so that a view built anew tells nothing again.
 */
final class Told {

    private static final String THROUGH = "through";

    private final MongoCollection<Document> told;

    Told(MongoDatabase database) {
        this.told = database.getCollection("agenda_told");
    }

    /** By id of the item; without those about which nothing was told yet. */
    Map<String, Instant> through(Collection<String> items) {
        Map<String, Instant> through = new HashMap<>();
        for (Document one : told.find(in("_id", items))) {
            through.put(one.getString("_id"), one.getDate(THROUGH).toInstant());
        }
        return through;
    }

    void note(String item, Instant through) {
        told.updateOne(
                eq("_id", item),
                Updates.set(THROUGH, Date.from(through)),
                new UpdateOptions().upsert(true));
    }
}
