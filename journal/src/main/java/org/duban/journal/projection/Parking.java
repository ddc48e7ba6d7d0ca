package org.duban.journal.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.journal.projection.DeadLetters.Letter;
import org.duban.journal.projection.ParkedAggregates.Mark;

/** Which records of one batch are set aside. */
final class Parking {

    private final String group;
    private final Map<String, Mark> marks;
    private final Set<String> changed = new HashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private int repeated;

    Parking(String group, Map<String, Mark> known) {
        this.group = group;
        this.marks = new HashMap<>(known);
    }

    /** Sets a record aside; what comes after it of the same aggregate waits behind it. */
    void park(Incoming record, String cause) {
        letters.add(new Letter(record, cause));
        if (!record.aggregate().isEmpty()) {
            String key = ParkedAggregates.key(group, record);
            Mark now = new Mark(key, record.offset(), record.offset(), cause);
            marks.merge(key, now, Parking::both);
            changed.add(key);
        }
    }

    /** Whether nothing of its aggregate waits before the record; else it is set aside, too. */
    boolean letsPass(Incoming record) {
        Mark mark = marks.get(ParkedAggregates.key(group, record));
        if (mark == null || record.offset() < mark.first()) {
            return true;
        }
        if (record.offset() <= mark.last() && !changed.contains(mark.key())) {
            repeated++; // it is with the dead letters already
        } else {
            park(record, "waits behind offset " + mark.first() + ": " + mark.cause());
        }
        return false;
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

    private static Mark both(Mark one, Mark other) {
        Mark earlier = one.first() <= other.first() ? one : other;
        return new Mark(
                one.key(), earlier.first(), Math.max(one.last(), other.last()), earlier.cause());
    }
}
