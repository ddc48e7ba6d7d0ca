package org.duban.journal.projection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.duban.journal.rounds.Lease;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a version of a view from the beginning of its topics, up to where the stream stands; makes
 * it the live one; and goes on until it has everything the stream may still have written to the one
 * before. From then on the stream alone keeps it up to date.
 *
 * <p>It never reads beyond what the stream is done with, so that whatever cannot be projected was
 * set aside by the stream first.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** So close to the stream the versions change places. */
    private static final int CLOSE = 200;

    private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_MILLIS = 50;
    private static final long RETRY_MILLIS = 1_000;

    private final String id = UUID.randomUUID().toString();
    private final LiveView live;
    private final ViewProjection projection;
    private final TopicEnds topics;
    private final PastRecords past;
    private final Map<String, Object> connection;
    private final Lease lease;
    private final Clock clock;
    private final CountDownLatch stopped;
    private long done;
    private long begun;
    private long told;

    /**
     * Prepares to build.
     *
     * @param connection where and as whom to read topics
     * @param lease held already
     * @param stopped when it is open, the build ends where it is
     */
    Rebuild(
            LiveView live,
            ViewProjection projection,
            TopicEnds topics,
            PastRecords past,
            Map<String, Object> connection,
            Lease lease,
            Clock clock,
            CountDownLatch stopped) {
        this.live = live;
        this.projection = projection;
        this.topics = topics;
        this.past = past;
        this.connection = connection;
        this.lease = lease;
        this.clock = clock;
        this.stopped = stopped;
    }

    /** Notes that a build begins, and drops what an earlier one left unfinished. */
    int begin() {
        ViewState state = live.pointer().read();
        live.dropAllBut(
                state.version(), state.previous() == 0 ? state.version() : state.previous());
        long all = topics.ends().values().stream().mapToLong(Long::longValue).sum();
        return live.pointer().begin(id, clock.instant(), all);
    }

    /**
     * Builds the version that was begun.
     *
     * @throws CancellationException when it was stopped, or somebody else builds by now
     */
    void build(int version) throws InterruptedException {
        begun = System.nanoTime();
        told = begun;
        try (TopicReading reading = new TopicReading(connection, topics.beginnings())) {
            View view = live.begin(version);
            Map<TopicPartition, Long> reached = topics.committed();
            do {
                read(reading, reached, view);
                reached = topics.committed();
            } while (reading.left(reached) > CLOSE);
            pause(0);
            int before = live.pointer().read().version();
            if (!live.pointer().flip(id, clock.instant(), before, version, keys(reading.next()))) {
                throw new CancellationException("Somebody else builds " + live.stream());
            }
            tell(true);
            LOG.info("View {} is read in version {} from now on", live.stream(), version);
            join(reading, view);
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException failure) {
            live.pointer().failed(id, Faults.inWords(failure));
            throw failure;
        }
    }

    /** Goes on where somebody else changed versions and did not come to the end. */
    void finish(ViewState state) throws InterruptedException {
        begun = System.nanoTime();
        told = begun;
        Map<TopicPartition, Long> from = new HashMap<>(topics.beginnings());
        from.replaceAll(
                (partition, beginning) ->
                        state.next()
                                .getOrDefault(
                                        ViewState.key(partition.topic(), partition.partition()),
                                        beginning));
        try (TopicReading reading = new TopicReading(connection, from)) {
            join(reading, live.version(state.version()));
        }
    }

    /**
     * Whatever the stream wrote to the version before, it had read before the versions changed
     * places: it is before these ends.
     */
    private void join(TopicReading reading, View view) throws InterruptedException {
        Map<TopicPartition, Long> ends = topics.ends();
        while (reading.left(ends) > 0) {
            Map<TopicPartition, Long> reached = new HashMap<>(topics.committed());
            reached.replaceAll(
                    (partition, next) -> Math.min(next, ends.getOrDefault(partition, 0L)));
            if (reading.left(reached) == 0) {
                keepLease();
                pause(PAUSE_MILLIS);
            }
            read(reading, reached, view);
            live.pointer().advance(view.version(), keys(reading.next()));
        }
        live.pointer().joined(view.version());
        LOG.info("View {} has joined its stream in version {}", live.stream(), view.version());
    }

    private void read(TopicReading reading, Map<TopicPartition, Long> upTo, View view)
            throws InterruptedException {
        for (List<Incoming> some = reading.read(upTo); !some.isEmpty(); some = reading.read(upTo)) {
            project(some, view);
            done += some.size();
            tell(false);
        }
    }

    /** Records that are projected twice change nothing, so that all of them may be tried again. */
    private void project(List<Incoming> some, View view) throws InterruptedException {
        while (true) {
            pause(0);
            try {
                past.project(some, events -> projection.project(view, new ArrayList<>(events)));
                return;
            } catch (RuntimeException failure) {
                if (!Faults.willPass(failure)) {
                    throw failure;
                }
                LOG.warn("View {} waits: {}", live.stream(), Faults.inWords(failure));
                keepLease();
                pause(RETRY_MILLIS);
            }
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
            throw new CancellationException("Stopped while building " + live.stream());
        }
    }

    private void tell(boolean atOnce) {
        long now = System.nanoTime();
        if (!atOnce && now - told < TELL_EVERY) {
            return;
        }
        told = now;
        keepLease();
        long perSecond = done * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - begun);
        live.pointer().progress(id, clock.instant(), done, perSecond);
        LOG.info("View {}: {} records read, {} a second", live.stream(), done, perSecond);
    }

    private void keepLease() {
        if (!lease.take()) {
            throw new CancellationException("Somebody else builds " + live.stream());
        }
    }

    private static Map<String, Long> keys(Map<TopicPartition, Long> offsets) {
        Map<String, Long> keys = new HashMap<>();
        offsets.forEach(
                (partition, offset) ->
                        keys.put(ViewState.key(partition.topic(), partition.partition()), offset));
        return keys;
    }
}
