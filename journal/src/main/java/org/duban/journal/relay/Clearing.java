package org.duban.journal.relay;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in bulk which facts are safe on their topic: many acknowledgements, one write. */
final class Clearing implements AutoCloseable {

    private record Safe(PendingFacts facts, String id) {}

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int FLUSH_MILLIS = 10;
    private static final int MOST_AT_ONCE = 1000;

    private final ConcurrentLinkedQueue<Safe> safe = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = RelayThread.named("relay-clearing");
    private final LongConsumer cleared;

    /**
     * Prepares to clear.
     *
     * @param cleared is told how many facts were cleared, each once over all instances
     */
    Clearing(LongConsumer cleared) {
        this.cleared = cleared;
    }

    void add(PendingFacts facts, String id) {
        safe.add(new Safe(facts, id));
        if (due.compareAndSet(false, true)) {
            var _ = thread.schedule(this::flush, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        flush();
    }

    void flush() {
        due.set(false);
        for (List<Safe> some = next(); !some.isEmpty(); some = next()) {
            Map<PendingFacts, List<String>> ids = new HashMap<>();
            some.forEach(
                    one ->
                            ids.computeIfAbsent(one.facts(), any -> new ArrayList<>())
                                    .add(one.id()));
            ids.forEach(this::clear);
        }
    }

    private void clear(PendingFacts facts, List<String> ids) {
        try {
            cleared.accept(facts.clear(ids));
        } catch (MongoException unreachable) { // they will be sent once more, which is harmless
            LOG.warn("{} sent facts stay marked as pending", ids.size(), unreachable);
        }
    }

    private List<Safe> next() {
        List<Safe> some = new ArrayList<>();
        for (Safe one = safe.poll(); one != null; one = safe.poll()) {
            some.add(one);
            if (some.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return some;
    }
}
