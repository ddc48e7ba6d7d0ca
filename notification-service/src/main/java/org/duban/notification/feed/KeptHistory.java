package org.duban.notification.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.duban.notification.feed.FeedEntries.Kept;
import org.duban.notification.view.StreamProgress;
import org.springframework.stereotype.Component;

/**
 * The entries in the store. Memory may be ahead of it: what somebody missed is read only once the
 * store is known to have all of it.
 */
@Component
class KeptHistory implements FeedHistory {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FeedEntries entries;
    private final StreamProgress progress;
    private final FeedSettings settings;

    KeptHistory(FeedEntries entries, Admin admin, FeedSettings settings) {
        this.entries = entries;
        this.progress = new StreamProgress(admin, FeedStream.NAME);
        this.settings = settings;
    }

    @Override
    public Optional<List<FeedRecord>> between(
            FeedPosition from, FeedPosition upTo, FeedFilter filter) throws InterruptedException {
        if (!isThere(from, upTo)) {
            return Optional.empty();
        }
        List<Placed> missed = new ArrayList<>();
        for (int line = 0; line < Lines.COUNT; line++) {
            if (from.next(line) < upTo.next(line)) {
                int room = settings.replay() + 1 - missed.size();
                inOrder(
                        entries.between(line, from.next(line), upTo.next(line), filter, room),
                        missed);
                if (missed.size() > settings.replay()) {
                    return Optional.empty();
                }
            }
        }
        missed.sort(Comparator.comparing(Placed::at));
        return Optional.of(missed.stream().map(Placed::entry).toList());
    }

    /** Waits for the store where memory is ahead of it. */
    private boolean isThere(FeedPosition from, FeedPosition upTo) throws InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (int line = 0; line < Lines.COUNT; line++) {
            if (from.next(line) < upTo.next(line)) {
                ends.put(Lines.partition(line), upTo.next(line));
            }
        }
        long begun = System.nanoTime();
        while (!progress.hasReached(ends)) {
            if (System.nanoTime() - begun > settings.patience().toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        return true;
    }

    /** Lines are woven together by time, and never against their own order. */
    private static void inOrder(List<Kept> line, List<Placed> all) {
        Instant latest = Instant.MIN;
        for (Kept kept : line) {
            Instant at = kept.entry().envelope().at();
            latest = at.isAfter(latest) ? at : latest;
            all.add(new Placed(kept.entry(), latest));
        }
    }

    /** An entry with the time at which it is told. */
    private record Placed(FeedRecord entry, Instant at) {}
}
