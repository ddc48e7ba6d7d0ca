package org.duban.rules.count;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of each kind there are on any day: a histogram date → key → ±n whose prefix sums are the
 * counts, so that yesterday, today and next week come from one record and nothing runs at midnight.
 *
 * @param entries date ({@link #ALWAYS} or ISO) → key → change on that date; ascending, without
 *     zeroes
 */
public record DatedCounts(Map<String, Map<String, Integer>> entries) {

    /** The date of what holds from the beginning; sorts before every ISO date. */
    public static final String ALWAYS = "0000";

    public DatedCounts {
        entries = normal(entries);
    }

    public static DatedCounts empty() {
        return new DatedCounts(Map.of());
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
        SortedMap<String, SortedMap<String, Integer>> sums = mutable(entries);
        increments.forEach(
                increment -> add(sums, increment.date(), increment.key(), increment.n()));
        return new DatedCounts(Collections.unmodifiableMap(sums));
    }

    /** Counts on the day by key, ascending, without zeroes. */
    public Map<String, Integer> on(LocalDate day) {
        String date = day.toString();
        SortedMap<String, Integer> counts = new TreeMap<>();
        entries.forEach(
                (from, changes) -> {
                    if (from.compareTo(date) <= 0) {
                        changes.forEach((key, n) -> counts.merge(key, n, Integer::sum));
                    }
                });
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
        SortedMap<String, SortedMap<String, Integer>> sums = new TreeMap<>();
        if (before != null) {
            add(sums, before, key, -1);
        }
        if (after != null) {
            add(sums, after, key, 1);
        }
        return sums.entrySet().stream()
                .flatMap(
                        date ->
                                date.getValue().entrySet().stream()
                                        .filter(n -> n.getValue() != 0)
                                        .map(
                                                n ->
                                                        new Increment(
                                                                date.getKey(),
                                                                n.getKey(),
                                                                n.getValue())))
                .toList();
    }

    private static <V> void add(
            SortedMap<String, SortedMap<String, Integer>> sums,
            DayPlan<V> plan,
            Function<? super V, String> key,
            int sign) {
        String value = key.apply(plan.first());
        add(sums, ALWAYS, value, sign);
        for (DayPlan.Change<V> change : plan.changes()) {
            String next = key.apply(change.value());
            add(sums, change.from().toString(), value, -sign);
            add(sums, change.from().toString(), next, sign);
            value = next;
        }
    }

    private static void add(
            SortedMap<String, SortedMap<String, Integer>> sums, String date, String key, int n) {
        sums.computeIfAbsent(date, any -> new TreeMap<>()).merge(key, n, Integer::sum);
    }

    private static SortedMap<String, SortedMap<String, Integer>> mutable(
            Map<String, ? extends Map<String, Integer>> entries) {
        SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
        entries.forEach((date, changes) -> copy.put(date, new TreeMap<>(changes)));
        return copy;
    }

    private static Map<String, Map<String, Integer>> normal(
            Map<String, ? extends Map<String, Integer>> entries) {
        SortedMap<String, Map<String, Integer>> normal = new TreeMap<>();
        mutable(entries)
                .forEach(
                        (date, changes) -> {
                            changes.values().removeIf(n -> n == 0);
                            if (!changes.isEmpty()) {
                                normal.put(date, Collections.unmodifiableSortedMap(changes));
                            }
                        });
        return Collections.unmodifiableSortedMap(normal);
    }
}
