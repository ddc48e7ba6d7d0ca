package org.duban.journal.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.duban.journal.relay.Turns.Early;
import org.duban.journal.relay.Turns.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in the store whether what early facts wait for is safe by now, again and again for a
 * moment: another instance is sending it. What is not safe by then is left to the sweeper.
 */
final class EarlyFacts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyFacts.class);
    private static final int PAUSE_MILLIS = 20;

    private final Turns turns;
    private final Attended attended;
    private final long moment;
    private final BiConsumer<Chain, Parcel> send;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = RelayThread.named("relay-early");

    /**
     * @param moment how long a fact is kept; shorter than the age at which a sweeper takes it
     * @param send sends a fact whose turn has come
     */
    EarlyFacts(Turns turns, Attended attended, Duration moment, BiConsumer<Chain, Parcel> send) {
        this.turns = turns;
        this.attended = attended;
        this.moment = moment.toNanos();
        this.send = send;
    }

    /** Looks at once, and goes on while something waits. */
    void look() {
        schedule(0);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void schedule(int millis) {
        if (due.compareAndSet(false, true)) {
            try {
                var _ = thread.schedule(this::once, millis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.debug("Left to the sweeper: going down", closed);
            }
        }
    }

    private void once() {
        due.set(false);
        Map<String, List<Early>> waiting =
                turns.waiting(System.nanoTime() - moment).stream()
                        .collect(Collectors.groupingBy(early -> early.chain().type()));
        try {
            waiting.forEach(this::sendWhatFollowsTheSafe);
        } catch (MongoException unreachable) {
            LOG.debug("Cannot look at what early facts wait for", unreachable);
        }
        if (!turns.areInOrder()) {
            schedule(PAUSE_MILLIS);
        }
    }

    private void sendWhatFollowsTheSafe(String type, List<Early> waiting) {
        PendingFacts pending = attended.pending(attended.type(type));
        Set<String> unsafe =
                pending.among(waiting.stream().map(one -> one.parcel().previousId()).toList());
        for (Early one : waiting) {
            if (!unsafe.contains(one.parcel().previousId()) && turns.afterLook(one) == Turn.NOW) {
                send.accept(one.chain(), one.parcel());
            }
        }
    }
}
