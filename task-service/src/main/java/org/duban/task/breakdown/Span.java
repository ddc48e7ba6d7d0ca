package org.duban.task.breakdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The time of a programme, by which a date without a year is understood: it is the first such date
 * that is not over when the programme begins.
 */
public record Span(LocalDate start, LocalDate end) {

    /** The month; null for one that does not exist. */
    @Nullable YearMonth month(@Nullable Integer year, int month) {
        if (month < 1 || month > 12) {
            return null;
        }
        if (year != null) {
            return YearMonth.of(year, month);
        }
        YearMonth first = YearMonth.from(start);
        YearMonth named = YearMonth.of(start.getYear(), month);
        return named.isBefore(first) ? named.plusYears(1) : named;
    }

    /** The day; null for one that does not exist, like 31 June. */
    @Nullable LocalDate day(@Nullable Integer year, int month, int day) {
        try {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            LocalDate named = LocalDate.of(start.getYear(), month, day);
            return named.isBefore(start) ? named.plusYears(1) : named;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The last day of a year, of the first year if none is named. */
    LocalDate yearEnd(@Nullable Integer year) {
        return LocalDate.of(year == null ? start.getYear() : year, 12, 31);
    }
}
