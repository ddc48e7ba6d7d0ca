package org.duban.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts working days in closed form: five a week, corrected by the ruled days up to the day. */
final class WorkingDayCount {

    private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

    /** Epoch days where the ruling differs from the weekday, ascending. */
    private final long[] exceptions;

    /** {@code surplus[i]}: make-up workdays minus days off among the first i exceptions. */
    private final int[] surplus;

    WorkingDayCount(Collection<RuledDay> ruled) {
        List<RuledDay> differing =
                ruled.stream()
                        .filter(day -> day.working() == isWeekend(day.date()))
                        .sorted(Comparator.comparing(RuledDay::date))
                        .toList();
        exceptions = new long[differing.size()];
        surplus = new int[differing.size() + 1];
        for (int i = 0; i < exceptions.length; i++) {
            RuledDay day = differing.get(i);
            exceptions[i] = day.date().toEpochDay();
            surplus[i + 1] = surplus[i] + (day.working() ? 1 : -1);
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Working days up to and including the day, from an arbitrary but fixed origin. */
    long upTo(long epochDay) {
        long sinceMonday = epochDay + DAYS_FROM_MONDAY_TO_EPOCH;
        long weekdays =
                Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
        int at = Arrays.binarySearch(exceptions, epochDay);
        return weekdays + surplus[at >= 0 ? at + 1 : -at - 1];
    }

    boolean isWorking(long epochDay) {
        return upTo(epochDay) != upTo(epochDay - 1);
    }

    /** The n-th working day strictly after the day, n ≥ 1. */
    long after(long epochDay, long n) {
        long target = upTo(epochDay) + n;
        long day = epochDay;
        // A jump of as many days as are missing never overshoots, and ends on a working day.
        for (long missing = n; missing > 0; missing = target - upTo(day)) {
            day += missing;
        }
        return day;
    }

    /** The n-th working day strictly before the day, n ≥ 1. */
    long before(long epochDay, long n) {
        long day = epochDay - 1;
        long target = upTo(day) - n + 1;
        for (long surplusDays = n - 1; surplusDays > 0; surplusDays = upTo(day) - target) {
            day -= surplusDays;
        }
        while (!isWorking(day)) {
            day--;
        }
        return day;
    }
}
