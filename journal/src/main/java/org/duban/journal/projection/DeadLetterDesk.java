package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.duban.events.Received.Known;
import org.duban.journal.projection.DeadLetters.Letter;
import org.duban.journal.projection.ParkedAggregates.Mark;
import org.duban.journal.rounds.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Where people decide on what a stream has set aside: look at it, let it be projected after all, or
 * give it up.
 */
final class DeadLetterDesk {

    /** A record that claims to be further ahead is given up by itself. */
    private static final long WIDEST_GAP = 10_000;

    private final String group;
    private final List<String> topics;
    private final Projection projection;
    private final ParkedAggregates parked;
    private final PassedOver passedOver;
    private final DeadLetterReader reader;
    private final @Nullable Alone alone;

    /**
     * Opens the desk of a stream.
     *
     * @param alone the right to change its view; null when there is none that can be built anew
     */
    DeadLetterDesk(
            String group,
            List<String> topics,
            Projection projection,
            ParkedAggregates parked,
            PassedOver passedOver,
            DeadLetterReader reader,
            @Nullable Alone alone) {
        this.group = group;
        this.topics = topics;
        this.projection = projection;
        this.parked = parked;
        this.passedOver = passedOver;
        this.reader = reader;
        this.alone = alone;
    }

    /** The aggregates that wait. */
    List<Mark> waiting() {
        return parked.waiting(group);
    }

    /** Everything that was ever set aside, decided or not. */
    List<DeadLetter> all() {
        return topics.stream()
                .flatMap(topic -> reader.letters(topic, group).stream())
                .map(DeadLetterDesk::shown)
                .toList();
    }

    /**
     * Projects what waits of an aggregate, in order, and lets its later records pass again.
     *
     * @return how many records were projected
     * @throws DeadLetterRejection DEAD_LETTER_NOT_FOUND, DEAD_LETTER_STILL_FAILS
     * @throws RebuildRejection REBUILD_UNDER_WAY
     */
    int replay(String aggregate) {
        return alone(() -> replayAll(aggregate));
    }

    private int replayAll(String aggregate) {
        int replayed = 0;
        for (Mark mark : marks(aggregate)) {
            for (Letter letter : waiting(mark).values()) {
                replay(letter);
                parked.done(mark.key(), letter.record().offset());
                replayed++;
            }
        }
        return replayed;
    }

    /**
     * Gives up the first record that waits of an aggregate; those behind it still wait.
     *
     * @throws DeadLetterRejection DEAD_LETTER_NOT_FOUND
     * @throws RebuildRejection REBUILD_UNDER_WAY
     */
    void discard(String aggregate) {
        var _ = alone(() -> discardFirst(aggregate));
    }

    /** A rebuild reads what was decided, so that nothing is decided while it does. */
    private int alone(IntSupplier decision) {
        if (alone == null) {
            return decision.getAsInt();
        }
        Lease lease = alone.lease();
        if (!lease.take()) {
            throw new RebuildRejection(RebuildRule.REBUILD_UNDER_WAY, group);
        }
        try {
            if (alone.isJoining()) {
                throw new RebuildRejection(RebuildRule.REBUILD_UNDER_WAY, group);
            }
            return decision.getAsInt();
        } finally {
            lease.giveUp();
        }
    }

    private int discardFirst(String aggregate) {
        int discarded = 0;
        for (Mark mark : marks(aggregate)) {
            SortedMap<Long, Letter> waiting = waiting(mark);
            if (!waiting.isEmpty()) {
                giveUp(mark, waiting.get(waiting.firstKey()));
                parked.done(mark.key(), waiting.firstKey());
                discarded++;
            }
        }
        return discarded;
    }

    /** With a record goes what is missing before it: what comes next is no gap. */
    private void giveUp(Mark mark, @Nullable Letter letter) {
        long revision = letter == null ? 0 : letter.record().revision();
        if (revision > 0) {
            boolean nothingElse = mark.awaits() == 0 || revision - mark.awaits() > WIDEST_GAP;
            long from = nothingElse ? revision : Math.min(mark.awaits(), revision);
            passedOver.note(mark.key(), LongStream.rangeClosed(from, revision).boxed().toList());
        }
    }

    private List<Mark> marks(String aggregate) {
        List<StreamAggregate> keys =
                topics.stream().map(topic -> new StreamAggregate(group, topic, aggregate)).toList();
        List<Mark> marks = parked.find(keys).values().stream().filter(Mark::holds).toList();
        if (marks.isEmpty()) {
            throw new DeadLetterRejection(
                    DeadLetterRule.DEAD_LETTER_NOT_FOUND, Map.of("id", aggregate));
        }
        return marks;
    }

    /** By offset: a letter that was set aside twice counts once. */
    private SortedMap<Long, Letter> waiting(Mark mark) {
        SortedMap<Long, Letter> waiting = new TreeMap<>();
        for (Letter letter : reader.letters(mark.key().topic(), group)) {
            Incoming record = letter.record();
            if (StreamAggregate.of(group, record).equals(mark.key())
                    && record.offset() > mark.done()
                    && record.offset() <= mark.last()) {
                waiting.put(record.offset(), letter);
            }
        }
        return waiting;
    }

    private void replay(Letter letter) {
        Incoming record = letter.record();
        if (!(record.received() instanceof Known(var envelope))) {
            throw stillFails(record, letter.cause());
        }
        StreamAggregate key = StreamAggregate.of(group, record);
        try {
            projection.project(
                    List.of(
                            new Arrived(
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    envelope,
                                    true,
                                    passedOver
                                            .find(List.of(key))
                                            .before(key, envelope.revision()))));
        } catch (RuntimeException failure) {
            if (Faults.willPass(failure)) {
                throw failure;
            }
            throw stillFails(record, Faults.inWords(failure));
        }
    }

    private static DeadLetterRejection stillFails(Incoming record, String cause) {
        return new DeadLetterRejection(
                DeadLetterRule.DEAD_LETTER_STILL_FAILS,
                Map.of("id", record.place() + "@" + record.offset(), "cause", cause));
    }

    private static DeadLetter shown(Letter letter) {
        Incoming record = letter.record();
        byte[] value = record.value();
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.aggregate(),
                record.headers().getOrDefault("ce_type", ""),
                letter.cause(),
                value == null ? "" : new String(value, UTF_8));
    }
}
