package org.duban.standalone.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/** Turns the dates of the story, which are said relative to today, into days. */
record DemoCalendar(LocalDate today, WorkingDayCalendar calendar) {

    private static final int SHORTEST_YEAR_END_DAYS = 25;

    /** The day a number of days from today; negative for the past. */
    LocalDate day(int offset) {
        return today.plusDays(offset);
    }

    /**
     * Reads a date of the tables.
     *
     * @param text {@code d-40} days, {@code w+3} working days, {@code Y} the year's end, {@code
     *     NATIONAL_DAY} the 3rd of October nearest to today (a day off), {@code -} none
     */
    @Nullable LocalDate read(String text) {
        return switch (text.charAt(0)) {
            case 'd' -> day(Integer.parseInt(text.substring(1)));
            case 'w' -> calendar.plusWorkingDays(today, Integer.parseInt(text.substring(1)));
            case 'Y' -> yearEnd();
            case 'N' -> nationalDay();
            default -> null;
        };
    }

    private LocalDate yearEnd() {
        LocalDate end = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
        return ChronoUnit.DAYS.between(today, end) < SHORTEST_YEAR_END_DAYS
                ? end.plusYears(1)
                : end;
    }

    private LocalDate nationalDay() {
        return Stream.of(-1, 0, 1)
                .map(years -> LocalDate.of(today.getYear() + years, Month.OCTOBER, 3))
                .min(
                        java.util.Comparator.comparingLong(
                                day -> Math.abs(ChronoUnit.DAYS.between(today, day))))
                .orElseThrow();
    }
}
