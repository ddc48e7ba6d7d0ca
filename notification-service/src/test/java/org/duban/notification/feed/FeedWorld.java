package org.duban.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duban.events.Actor;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent.TaskAssigned;
import org.jspecify.annotations.Nullable;

/** Topics, a store and instances of the feed, without any of the real ones. */
final class FeedWorld {

    static final int LOG = 42;
    private static final Instant START = Instant.parse("2018-10-17T01:00:00Z");

    private final List<FeedRecord> log = new ArrayList<>();
    private FeedPosition end = new FeedPosition(LOG, new long[Lines.COUNT]);

    /** Publishes an event of a new aggregate on a line. */
    FeedRecord publish(int line, String... audience) {
        return publishOf(line, "x" + log.size(), audience);
    }

    FeedRecord publishOf(int line, String aggregate, String... audience) {
        FeedRecord entry =
                new FeedRecord(
                        line,
                        end.next(line),
                        new Envelope(
                                aggregate,
                                1,
                                START.plusSeconds(log.size()),
                                "/duban/task-service",
                                aggregate,
                                "p",
                                List.of(audience),
                                "r" + log.size(),
                                new Actor("a", "A", "office", null),
                                null,
                                new TaskAssigned(LocalDate.parse("2018-10-17"))));
        log.add(entry);
        end = end.after(line, entry.offset());
        return entry;
    }

    List<FeedRecord> log() {
        return log;
    }

    /** An instance that has told everything up to now. */
    FeedRing ring(int room) {
        FeedRing ring = new FeedRing(room);
        ring.begin(end);
        ring.open();
        return ring;
    }

    /** Everything ever published, as a store that has caught up would give it. */
    Optional<List<FeedRecord>> between(FeedPosition from, FeedPosition upTo, FeedFilter filter) {
        return Optional.of(
                log.stream()
                        .filter(entry -> !from.passed(entry.line(), entry.offset()))
                        .filter(entry -> upTo.passed(entry.line(), entry.offset()))
                        .filter(entry -> filter.shows(entry.envelope()))
                        .toList());
    }

    /** Connects, hears what there is to hear by now, and leaves or hangs up after some bytes. */
    Heard connect(FeedRing ring, FeedFilter filter, @Nullable String lastEventId, long bytes) {
        return connect(ring, filter, lastEventId, bytes, Duration.ZERO);
    }

    Heard connect(
            FeedRing ring,
            FeedFilter filter,
            @Nullable String lastEventId,
            long bytes,
            Duration lifetime) {
        Heard heard = new Heard(lastEventId, bytes);
        FeedSession.Terms terms =
                new FeedSession.Terms(
                        ring, this::between, FeedWorld::encode, 100, Duration.ofSeconds(1));
        try {
            new FeedSession(terms, filter, Locale.ENGLISH, lifetime, heard).run(lastEventId);
        } catch (IOException hungUp) {
            // what was not heard to the end does not count
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return heard;
    }

    static byte[] encode(FeedRecord entry, Locale language) {
        return ("event: entry\ndata: " + entry.id() + "\n").getBytes(UTF_8);
    }
}
