package org.duban.notification.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.projection.Increments;

/**
 * Who has read which alert. No event says so: it is kept beside the inbox, so that one built anew
 * shows nothing as unread that was read.
 */
final class Readings {

    private static final String READ_BY = "readBy";

    private final MongoCollection<Document> readings;

    Readings(MongoDatabase database) {
        this.readings = database.getCollection("inbox_readings");
    }

    /** Account names may hold dots, names of fields may not. */
    static String mark(String account) {
        return READ_BY + "." + Increments.escape(account);
    }

    /**
     * Notes that somebody has read an alert; the first time counts.
     *
     * @return what marks the row of the alert
     */
    Bson note(String alert, String account, Instant at) {
        String mark = mark(account);
        readings.updateOne(
                eq("_id", alert),
                Updates.min(mark, Date.from(at)),
                new UpdateOptions().upsert(true));
        Document noted = readings.find(eq("_id", alert)).first();
        Date first =
                noted == null
                        ? null
                        : noted.get(READ_BY, Document.class).getDate(Increments.escape(account));
        return Updates.set(mark, first == null ? Date.from(at) : first);
    }

    /** What marks the rows of the alerts that were read, by id. */
    Map<String, Bson> of(Collection<String> alerts) {
        Map<String, Bson> marks = new HashMap<>();
        for (Document noted : readings.find(in("_id", alerts))) {
            List<Bson> all = new ArrayList<>();
            noted.get(READ_BY, new Document())
                    .forEach((account, at) -> all.add(Updates.set(READ_BY + "." + account, at)));
            marks.put(noted.getString("_id"), Updates.combine(all));
        }
        return marks;
    }
}
