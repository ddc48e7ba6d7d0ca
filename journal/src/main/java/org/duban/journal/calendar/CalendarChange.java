package org.duban.journal.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.duban.events.CalendarEvent;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as it is asked for, to be looked at or applied: a year or a day.
 *
 * @param on the local date on which it is asked for
 */
public record CalendarChange(CalendarEvent event, LocalDate on) {

    /**
     * The announcement of a year, in the form of NateScarlet/holiday-cn; other fields are ignored.
     *
     * @param papers addresses of the announcement
     */
    public record YearPaper(
            @NotNull @Min(1949) @Max(2999) Integer year,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> papers,
            @NotEmpty @Size(max = 400) List<PaperDay> days) {}

    /**
     * A day of an announcement; what it lacks is told entry by entry.
     *
     * @param date yyyy-MM-dd
     * @param isOffDay false for a make-up workday
     */
    public record PaperDay(
            @Nullable String name, @Nullable String date, @Nullable Boolean isOffDay) {}

    /** One day to be ruled otherwise. */
    public record DayRuling(
            @NotNull LocalDate date,
            @NotNull Boolean working,
            @Nullable @Size(max = 40) String name,
            @NotBlank @Size(max = 500) String reason) {}

    /** One of the two, to be looked at before it is applied. */
    public record Proposal(@Nullable @Valid YearPaper year, @Nullable @Valid DayRuling day) {

        /**
         * The change that is proposed.
         *
         * @throws CalendarRejection CALENDAR_CHANGE_AMBIGUOUS, CALENDAR_ENTRIES_REFUSED
         */
        public CalendarChange change(LocalDate today) {
            if (year != null && day == null) {
                return CalendarChange.of(year, today);
            }
            if (day != null && year == null) {
                return CalendarChange.of(day, today);
            }
            throw new CalendarRejection(CalendarRule.CALENDAR_CHANGE_AMBIGUOUS, Map.of());
        }
    }

    /** The first day that it may change. */
    LocalDate first() {
        return switch (event) {
            case YearLoaded year -> LocalDate.of(year.year() - 1, Month.DECEMBER, 1);
            case DayRuled day -> day.date();
        };
    }

    /** The last day that it may change. */
    LocalDate last() {
        return switch (event) {
            case YearLoaded year -> LocalDate.of(year.year() + 1, Month.JANUARY, 31);
            case DayRuled day -> day.date();
        };
    }

    /**
     * A year to be loaded.
     *
     * @throws CalendarRejection CALENDAR_ENTRIES_REFUSED with all that is wrong
     */
    public static CalendarChange of(YearPaper paper, LocalDate today) {
        return new CalendarChange(PaperReading.read(paper, today), today);
    }

    /** A day to be ruled. */
    public static CalendarChange of(DayRuling day, LocalDate today) {
        String name = day.name() == null || day.name().isBlank() ? "调整" : day.name().strip();
        return new CalendarChange(
                new DayRuled(day.date(), name, day.working(), day.reason().strip(), today), today);
    }
}
