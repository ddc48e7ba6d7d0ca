package org.duban.journal.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.duban.journal.relay.Attended.Attention;
import org.duban.journal.rounds.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every fact be sent once more, for a broker that was emptied: once for each topic, however
 * many instances are told to and however often. Which topic it was is kept beside the journals.
 */
final class Republishing {

    private static final Logger LOG = LoggerFactory.getLogger(Republishing.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String TOPIC = "topic";

    private final Attended attended;
    private final MongoCollection<Document> done;
    private final Lease lease;

    Republishing(Attended attended, MongoDatabase database, Clock clock) {
        this.attended = attended;
        this.done = database.getCollection("republished");
        this.lease = new Lease(database, "republishing", LEASE, clock);
    }

    /**
     * Marks what is not marked for these topics yet, or waits until another instance has.
     *
     * @param topics which topics there are now: identity by name
     */
    void carryOut(Map<String, String> topics) throws InterruptedException {
        for (List<Attention> left = left(topics); !left.isEmpty(); left = left(topics)) {
            if (lease.take()) {
                left(topics).forEach(attention -> mark(attention, topics));
                lease.giveUp();
            } else {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }

    private List<Attention> left(Map<String, String> topics) {
        return attended.all().stream().filter(attention -> !isDone(attention, topics)).toList();
    }

    private boolean isDone(Attention attention, Map<String, String> topics) {
        Document last = done.find(Filters.eq("_id", attention.type().name())).first();
        return last != null && idOf(attention, topics).equals(last.getString(TOPIC));
    }

    private void mark(Attention attention, Map<String, String> topics) {
        String name = attention.type().name();
        LOG.info("Every {} is sent once more", name);
        attention.pending().markAll(lease::take);
        done.replaceOne(
                Filters.eq("_id", name),
                new Document("_id", name).append(TOPIC, idOf(attention, topics)),
                new ReplaceOptions().upsert(true));
    }

    private static String idOf(Attention attention, Map<String, String> topics) {
        return Objects.requireNonNull(topics.get(attention.type().topic()));
    }
}
