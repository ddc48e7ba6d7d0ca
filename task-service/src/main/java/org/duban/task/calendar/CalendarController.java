package org.duban.task.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar over HTTP, so that pages and integrators count as the service does. */
@RestController
class CalendarController {

    private static final int MOST_DAYS = 800;

    /**
     * Days from one to another, both included.
     *
     * @param published whether the holidays of all years in the span are announced; if not, the
     *     others are weekends only
     */
    record CalendarSpan(String version, boolean published, List<CalendarDay> days) {}

    /**
     * One day.
     *
     * @param name the holiday a day off or a make-up workday (调休) belongs to; null for others
     */
    record CalendarDay(LocalDate date, boolean working, @Nullable String name) {}

    private final Supplier<WorkingDayCalendar> calendars;

    CalendarController(CalendarInForce calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/calendar")
    CalendarSpan span(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new CalendarRejection(
                    CalendarRule.CALENDAR_SPAN_TOO_LONG,
                    Map.of("from", from, "to", to, "most", MOST_DAYS));
        }
        WorkingDayCalendar calendar = calendars.get();
        return new CalendarSpan(
                calendar.version(),
                IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(calendar::isPublished),
                from.datesUntil(to.plusDays(1)).map(day -> day(day, calendar)).toList());
    }

    private static CalendarDay day(LocalDate date, WorkingDayCalendar calendar) {
        return new CalendarDay(date, calendar.isWorkingDay(date), calendar.dayName(date));
    }
}
