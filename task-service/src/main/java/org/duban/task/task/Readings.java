package org.duban.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duban.events.IndicatorEvent;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.rules.light.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one indicator, told again from the facts of its task: the task itself keeps the
 * latest reading alone.
 */
public final class Readings {

    private final int n;
    private final NavigableMap<LocalDate, Reading> byDay = new TreeMap<>();
    private @Nullable Indicator indicator;

    /**
     * Of a task that has nothing read of it yet.
     *
     * @param n the number of the indicator
     */
    public Readings(int n) {
        this.n = n;
    }

    /** The next fact; what was read in another way or another unit does not count any more. */
    public void add(IndicatorEvent event) {
        switch (event) {
            case IndicatorsSet set -> {
                Indicator now =
                        set.indicators().stream()
                                .filter(one -> one.n() == n)
                                .findFirst()
                                .orElse(null);
                if (now == null || indicator == null || !Indicators.isReadAlike(indicator, now)) {
                    byDay.clear();
                }
                indicator = now;
            }
            case IndicatorReported said -> {
                if (said.n() == n) {
                    byDay.put(said.asOf(), Reading.of(said));
                }
            }
        }
    }

    /**
     * The periods of the indicator, latest first: each whole one that the task ran up to today, and
     * any other for which something was read. What is over misses nothing.
     *
     * @return empty for one that is measured once, and before the task begins
     */
    public List<PeriodReading> periods(Task task, LocalDate today) {
        Measured measured = task.purpose().indicators().measured(n);
        Rhythm rhythm = rhythm(measured.indicator());
        if (rhythm == null) {
            return List.of();
        }
        TreeSet<LocalDate> ends = new TreeSet<>();
        byDay.keySet().forEach(day -> ends.add(rhythm.lastDay(day)));
        LocalDate begun = task.begunOn();
        if (begun != null && task.status().isOpen()) {
            ends.addAll(rhythm.lastDays(begun, today));
        }
        return ends.descendingSet().stream()
                .map(end -> period(rhythm, end, measured.indicator(), today))
                .toList();
    }

    private PeriodReading period(
            Rhythm rhythm, LocalDate end, Indicator measured, LocalDate today) {
        LocalDate first = rhythm.firstDay(end);
        var latest = byDay.floorEntry(end);
        Reading reading =
                latest == null || latest.getKey().isBefore(first) ? null : latest.getValue();
        return new PeriodReading(
                rhythm.name(end),
                first,
                end,
                new Measured(measured, reading),
                reading == null && end.isBefore(today));
    }

    private static @Nullable Rhythm rhythm(Indicator indicator) {
        return switch (indicator.period()) {
            case ONCE -> null;
            case MONTHLY -> Rhythm.MONTHLY;
            case QUARTERLY -> Rhythm.QUARTERLY;
            case YEARLY -> Rhythm.YEARLY;
        };
    }
}
