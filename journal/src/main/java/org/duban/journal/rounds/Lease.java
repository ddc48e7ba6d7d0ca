package org.duban.journal.rounds;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/**
 * The right to do something alone for a while. It saves work; nothing may become wrong when two
 * hold it.
 */
public final class Lease {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> leases;
    private final String name;
    private final Duration length;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    public Lease(MongoDatabase database, String name, Duration length, Clock clock) {
        this.leases = database.getCollection("leases");
        this.name = name;
        this.length = length;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /**
     * Takes or renews the lease; false while somebody else has it. One that ends too far ahead was
     * taken before the clock was set back and counts for nothing.
     */
    public boolean take() {
        Instant now = clock.instant();
        try {
            leases.updateOne(
                    Filters.and(
                            Filters.eq("_id", name),
                            Filters.or(
                                    Filters.eq("holder", holder),
                                    Filters.lt("until", Date.from(now)),
                                    Filters.gt(
                                            "until", Date.from(now.plus(length.multipliedBy(2)))))),
                    Updates.combine(
                            Updates.set("holder", holder),
                            Updates.set("until", Date.from(now.plus(length)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCode() != DUPLICATE_KEY) {
                throw taken;
            }
            return false;
        }
    }

    /** Lets the next one have it at once. */
    public void giveUp() {
        leases.deleteOne(Filters.and(Filters.eq("_id", name), Filters.eq("holder", holder)));
    }
}
