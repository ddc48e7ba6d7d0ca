package org.duban.journal.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.journal.projection.DeadLetters.Letter;
import org.duban.journal.projection.ParkedAggregates.Mark;
import org.jspecify.annotations.Nullable;

/** Which records of one batch are set aside. */
final class Parking {

    private final String group;
    private final Map<StreamAggregate, Mark> marks;
    private final Set<StreamAggregate> changed = new HashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Awaited> awaited = new LinkedHashMap<>();
    private int repeated;

    /** A record with the revision that is missing before it. */
    record Awaited(Incoming record, long missing) {}

    Parking(String group, Map<StreamAggregate, Mark> known) {
        this.group = group;
        this.marks = new HashMap<>(known);
    }

    /** Sets a record aside; what comes after it of the same aggregate waits behind it. */
    void park(Incoming record, String cause) {
        park(record, cause, 0);
    }

    /**
     * Sets a record aside because something is missing before it.
     *
     * @param gap what is missing
     */
    void park(Incoming record, RevisionGap gap) {
        park(record, Faults.inWords(gap), gap.missing());
        awaited.put(record.aggregate() + "@" + record.topic(), new Awaited(record, gap.missing()));
    }

    private void park(Incoming record, String cause, long awaits) {
        letters.add(new Letter(record, cause));
        if (!record.aggregate().isEmpty()) {
            StreamAggregate key = StreamAggregate.of(group, record);
            marks.compute(key, (any, before) -> with(key, before, record.offset(), cause, awaits));
            changed.add(key);
        }
    }

    /** What has to be asked for. */
    List<Awaited> awaited() {
        return List.copyOf(awaited.values());
    }

    /** What was missing has come: all that waits for it comes again behind it. */
    private boolean isAwaited(Incoming record, Mark mark) {
        if (!mark.holds() || mark.awaits() == 0 || record.revision() != mark.awaits()) {
            return false;
        }
        marks.put(
                mark.key(),
                new Mark(
                        mark.key(),
                        mark.first(),
                        mark.from(),
                        mark.last(),
                        0,
                        mark.last(),
                        mark.cause()));
        changed.add(mark.key());
        return true;
    }

    /** Whether nothing of its aggregate waits before the record; else it is set aside, too. */
    boolean letsPass(Incoming record) {
        Mark mark = marks.get(StreamAggregate.of(group, record));
        if (mark == null || record.offset() < mark.first()) {
            return true;
        }
        if (isAwaited(record, mark)) {
            return true;
        }
        if (record.offset() <= mark.last() && !changed.contains(mark.key())) {
            repeated++; // it was with the dead letters already
            return false;
        }
        if (mark.holds()) {
            park(record, mark.cause(), mark.awaits());
            return false;
        }
        return true;
    }

    /** Something comes that is not projected; it may be what others wait for. */
    void comes(Incoming record) {
        Mark mark = marks.get(StreamAggregate.of(group, record));
        if (mark != null) {
            var _ = isAwaited(record, mark);
        }
    }

    /** In the order of their offsets, so that a replay takes each aggregate in order. */
    List<Letter> letters() {
        return letters.stream()
                .sorted(Comparator.comparingLong(letter -> letter.record().offset()))
                .toList();
    }

    List<Mark> changedMarks() {
        return changed.stream().map(key -> Objects.requireNonNull(marks.get(key))).toList();
    }

    int repeated() {
        return repeated;
    }

    /** The cause of the first record that waits is the cause for all behind it. */
    private static Mark with(
            StreamAggregate key, @Nullable Mark before, long offset, String cause, long awaits) {
        if (before == null) {
            return new Mark(
                    key, offset, offset, offset, awaits, ParkedAggregates.NOTHING_DONE, cause);
        }
        boolean earlier = !before.holds() || offset < before.first();
        return new Mark(
                key,
                Math.min(before.first(), offset),
                before.holds() ? Math.min(before.from(), offset) : offset,
                Math.max(before.last(), offset),
                before.holds() ? before.awaits() : awaits,
                before.done(),
                earlier ? cause : before.cause());
    }
}
