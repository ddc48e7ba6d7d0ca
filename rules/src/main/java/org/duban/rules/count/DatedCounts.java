package org.duban.rules.count;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of each kind there are on any day: a histogram date → key → ±n whose prefix sums are the
 * counts, so that yesterday, today and next week come from one record and nothing runs at midnight.
 *
 * <p>Immutable. A class rather than a record, so that adding to a long histogram copies only the
 * dates that change.
 */
public final class DatedCounts {

    /** The date of what holds from the beginning; sorts before every ISO date. */
    public static final String ALWAYS = "0000";

    private static final DatedCounts EMPTY = new DatedCounts(Map.of());

    private final NavigableMap<String, SortedMap<String, Integer>> byDate;

    /**
     * Reads what {@link #entries} wrote.
     *
     * @param entries date ({@link #ALWAYS} or ISO) → key → change on that date
     */
    public DatedCounts(Map<String, ? extends Map<String, Integer>> entries) {
        NavigableMap<String, SortedMap<String, Integer>> read = new TreeMap<>();
        entries.forEach(
                (date, changes) ->
                        changes.forEach((key, n) -> add(read, new Increment(date, key, n))));
        this(read);
    }

    private DatedCounts(NavigableMap<String, SortedMap<String, Integer>> byDate) {
        this.byDate = byDate;
    }

    public static DatedCounts empty() {
        return EMPTY;
    }

    /** Date → key → change on that date: ascending, without zeroes, to be kept as it is. */
    public Map<String, Map<String, Integer>> entries() {
        return Collections.unmodifiableMap(byDate);
    }

    /** These counts with one more item that follows the plan. */
    public <V> DatedCounts plus(DayPlan<V> plan) {
        return plus(difference(null, plan));
    }

    /** These counts without an item that followed the plan. */
    public <V> DatedCounts minus(DayPlan<V> plan) {
        return plus(difference(plan, null));
    }

    /** These counts with all increments applied. */
    public DatedCounts plus(Collection<Increment> increments) {
        NavigableMap<String, SortedMap<String, Integer>> sums = new TreeMap<>(byDate);
        increments.forEach(increment -> add(sums, increment));
        return new DatedCounts(sums);
    }

    /** Counts on the day by key, ascending, without zeroes. */
    public Map<String, Integer> on(LocalDate day) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        byDate.headMap(day.toString(), true)
                .values()
                .forEach(
                        changes -> changes.forEach((key, n) -> counts.merge(key, n, Integer::sum)));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    /**
     * What to apply when an item's plan changes; keys are the values' names.
     *
     * @param before null when the item is new
     * @param after null when the item is gone
     */
    public static <V> List<Increment> difference(
            @Nullable DayPlan<V> before, @Nullable DayPlan<V> after) {
        return difference(before, after, String::valueOf);
    }

    /** As {@link #difference(DayPlan, DayPlan)}, with keys made from the values. */
    public static <V> List<Increment> difference(
            @Nullable DayPlan<V> before,
            @Nullable DayPlan<V> after,
            Function<? super V, String> key) {
        NavigableMap<String, SortedMap<String, Integer>> sums = new TreeMap<>();
        if (before != null) {
            add(sums, before.map(key), -1);
        }
        if (after != null) {
            add(sums, after.map(key), 1);
        }
        return sums.entrySet().stream()
                .flatMap(
                        date ->
                                date.getValue().entrySet().stream()
                                        .map(
                                                n ->
                                                        new Increment(
                                                                date.getKey(),
                                                                n.getKey(),
                                                                n.getValue())))
                .toList();
    }

    private static void add(
            NavigableMap<String, SortedMap<String, Integer>> sums, DayPlan<String> plan, int n) {
        add(sums, new Increment(ALWAYS, plan.first(), n));
        String value = plan.first();
        for (DayPlan.Change<String> change : plan.changes()) {
            String from = change.from().toString();
            add(sums, new Increment(from, value, -n));
            add(sums, new Increment(from, change.value(), n));
            value = change.value();
        }
    }

    /** Replaces the changes of the date, which may be shared with other counts. */
    private static void add(
            NavigableMap<String, SortedMap<String, Integer>> sums, Increment increment) {
        SortedMap<String, Integer> changes =
                new TreeMap<>(sums.getOrDefault(increment.date(), Collections.emptySortedMap()));
        changes.merge(increment.key(), increment.n(), Integer::sum);
        changes.values().removeIf(n -> n == 0);
        if (changes.isEmpty()) {
            sums.remove(increment.date());
        } else {
            sums.put(increment.date(), Collections.unmodifiableSortedMap(changes));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatedCounts that && byDate.equals(that.byDate);
    }

    @Override
    public int hashCode() {
        return byDate.hashCode();
    }

    @Override
    public String toString() {
        return "DatedCounts" + byDate;
    }
}
