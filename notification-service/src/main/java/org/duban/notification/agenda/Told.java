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
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Up to when everything due about each deadline was told, and by which rulebook that was found. No
 * event says so: it is kept beside the view, so that a view built anew tells nothing again.
 */
final class Told {

    /**
     * What was told about a deadline.
     *
     * @param by version of the rulebook
     */
    record About(Instant through, @Nullable String by) {}

    private static final String THROUGH = "through";
    private static final String BY = "by";

    private final MongoCollection<Document> told;

    Told(MongoDatabase database) {
        this.told = database.getCollection("agenda_told");
    }

    /** By id of the deadline; without those about which nothing was told yet. */
    Map<String, About> about(Collection<String> terms) {
        Map<String, About> about = new HashMap<>();
        for (Document one : told.find(in("_id", terms))) {
            about.put(
                    one.getString("_id"),
                    new About(one.getDate(THROUGH).toInstant(), one.getString(BY)));
        }
        return about;
    }

    /**
     * How a deadline is watched by a rulebook: what was found by another one is gone through again.
     */
    Watch watch(Term term, @Nullable About about, Rulebook book) {
        return about == null
                ? new Watch(term.since(), null)
                : new Watch(
                        term.since(),
                        about.through(),
                        about.by() != null && !about.by().equals(book.version()));
    }

    void note(String term, Instant through, Rulebook book) {
        told.updateOne(
                eq("_id", term),
                Updates.combine(
                        Updates.set(THROUGH, Date.from(through)), Updates.set(BY, book.version())),
                new UpdateOptions().upsert(true));
    }
}
