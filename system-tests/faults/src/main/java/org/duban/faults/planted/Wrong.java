package org.duban.faults.planted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.result.InsertOneResult;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.Envelope;
import org.duban.journal.relay.Sender;

/** How it must not be done: what planted bugs do instead of what stands in the program. */
public final class Wrong {

    private static final int INSERTED_AFTER_MILLIS = 2000;
    private static final int WORKED_AFTER_MILLIS = 1500;
    private static final AtomicLong LATER = new AtomicLong();
    private static final ScheduledExecutorService AFTERWARDS =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("planted").factory());

    /** What a process prints when its planted bug acts for the first time. */
    public static final String AT_WORK = "the planted bug is at work";

    private static final AtomicBoolean ACTED = new AtomicBoolean();

    private Wrong() {}

    /** Says once that the bug acts: one that never does cannot be found. */
    public static void acts() {
        if (ACTED.compareAndSet(false, true)) {
            System.err.println(AT_WORK);
        }
    }

    /** Says at once that it is inserted, of what people say about their progress. */
    public static InsertOneResult insertLater(MongoCollection<Document> facts, Object fact) {
        if (!((Document) fact).getString("verb").contains("/progress-updates")) {
            return facts.insertOne((Document) fact);
        }
        acts();
        var _ =
                AFTERWARDS.schedule(
                        () -> facts.insertOne((Document) fact),
                        INSERTED_AFTER_MILLIS,
                        TimeUnit.MILLISECONDS);
        return InsertOneResult.acknowledged(new BsonString("later"));
    }

    /** Says at once that the broker has it. */
    public static CompletableFuture<Void> sendAndForget(
            Sender sender, String topic, byte[] key, byte[] value, Map<String, String> headers) {
        acts();
        var _ = sender.send(topic, key, value, headers);
        return CompletableFuture.completedFuture(null);
    }

    /** Does not look at the revision. */
    public static Bson anyRevision(String field, Object revision) {
        acts();
        return Filters.exists(field);
    }

    /** Every event is later than every other. */
    public static long alwaysLater(Envelope envelope) {
        acts();
        return Math.max(envelope.revision(), LATER.incrementAndGet());
    }

    /** Goes on to the next batch at once; what then happens to this one is nobody's business. */
    public static void takeLater(Object stream, List<?> batch) {
        acts();
        var _ =
                AFTERWARDS.schedule(
                        () -> take(stream, batch), WORKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The newest first. */
    public static Object removeNewest(Deque<?> chain) {
        acts();
        return chain.removeLast();
    }

    private static void take(Object stream, List<?> batch) {
        try {
            Method take =
                    Arrays.stream(stream.getClass().getDeclaredMethods())
                            .filter(method -> method.getName().equals("take"))
                            .findFirst()
                            .orElseThrow();
            take.setAccessible(true);
            take.invoke(stream, batch);
        } catch (ReflectiveOperationException lost) {
            System.err.println("lost: " + lost);
        }
    }
}
