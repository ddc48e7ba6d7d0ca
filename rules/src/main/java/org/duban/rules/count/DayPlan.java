package org.duban.rules.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that changes on known days: what is shown on any day, without a nightly job.
 *
 * <p>Always in shortest form: changes ascend by day, and each differs from the value before it; so
 * two plans with the same value on every day are equal.
 *
 * @param first the value before the first change
 * @param changes ascending
 */
public record DayPlan<V>(V first, List<Change<V>> changes) {

    /**
     * From this day on, until the next change, the value holds.
     *
     * @param from the first day
     * @param value the value from then on
     */
    public record Change<V>(LocalDate from, V value) {}

    public DayPlan {
        changes = shortest(first, changes);
    }

    /** The same value on every day. */
    public static <V> DayPlan<V> constant(V value) {
        return new DayPlan<>(value, List.of());
    }

    /** This plan until the day before, and the value from that day on for good. */
    public DayPlan<V> then(LocalDate from, V value) {
        List<Change<V>> all = new ArrayList<>(changes);
        all.removeIf(change -> !change.from().isBefore(from));
        all.add(new Change<>(from, value));
        return new DayPlan<>(first, all);
    }

    /** This plan until the day before, and another one from that day on. */
    public DayPlan<V> continuedBy(LocalDate from, DayPlan<V> other) {
        List<Change<V>> all = new ArrayList<>(changes);
        all.removeIf(change -> !change.from().isBefore(from));
        all.add(new Change<>(from, other.on(from)));
        other.changes.stream().filter(change -> change.from().isAfter(from)).forEach(all::add);
        return new DayPlan<>(first, all);
    }

    /** The value on the day. */
    public V on(LocalDate day) {
        V value = first;
        for (Change<V> change : changes) {
            if (change.from().isAfter(day)) {
                break;
            }
            value = change.value();
        }
        return value;
    }

    /** The first change to the value, if there is one; empty too when it holds from the start. */
    public Optional<LocalDate> firstChangeTo(V value) {
        return changes.stream()
                .filter(change -> change.value().equals(value))
                .map(Change::from)
                .findFirst();
    }

    /** The last change to the value, if there is one; empty too when it holds from the start. */
    public Optional<LocalDate> lastChangeTo(V value) {
        return changes.stream()
                .filter(change -> change.value().equals(value))
                .map(Change::from)
                .reduce((_, later) -> later);
    }

    /** The day of the first change after the day, if any. */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return changes.stream().map(Change::from).filter(day::isBefore).findFirst();
    }

    public <W> DayPlan<W> map(Function<? super V, ? extends W> mapping) {
        List<Change<W>> mapped = new ArrayList<>();
        changes.forEach(c -> mapped.add(new Change<>(c.from(), mapping.apply(c.value()))));
        return new DayPlan<>(mapping.apply(first), mapped);
    }

    private static <V> List<Change<V>> shortest(V first, List<Change<V>> changes) {
        List<Change<V>> kept = new ArrayList<>(changes.size());
        V value = first;
        LocalDate last = LocalDate.MIN;
        for (Change<V> change : changes) {
            if (!change.from().isAfter(last)) {
                throw new IllegalArgumentException("Changes must ascend by day: " + changes);
            }
            last = change.from();
            if (!Objects.equals(value, change.value())) {
                kept.add(change);
                value = change.value();
            }
        }
        return List.copyOf(kept);
    }
}
