package org.duban.journal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duban.events.CalendarEvent;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.rules.calendar.RuledDay;
import org.duban.rules.calendar.WorkingDayCalendar;

/**
 * All that was changed of the calendar a release comes with: years loaded, days ruled otherwise.
 * Every service follows the same events to the same calendar.
 *
 * @param years the latest announcement of each year that was loaded
 * @param edits the latest ruling on each day that was edited
 */
public record CalendarChanges(List<YearLoaded> years, List<DayRuled> edits) {

    /** Its aggregate: there is one calendar. */
    public static final String ID = "calendar";

    /** Nothing was changed. */
    public static final CalendarChanges NONE = new CalendarChanges(List.of(), List.of());

    /** The first change. */
    public static CalendarChanges born(String id, CalendarEvent event) {
        return NONE.after(event);
    }

    /** The changes after a further one. */
    public CalendarChanges after(CalendarEvent event) {
        return switch (event) {
            case YearLoaded loaded -> {
                List<YearLoaded> all = new ArrayList<>(years);
                all.removeIf(before -> before.year() == loaded.year());
                all.add(loaded);
                all.sort(Comparator.comparingInt(YearLoaded::year));
                yield new CalendarChanges(List.copyOf(all), edits);
            }
            case DayRuled ruled -> {
                List<DayRuled> all = new ArrayList<>(edits);
                all.removeIf(before -> before.date().equals(ruled.date()));
                all.add(ruled);
                all.sort(Comparator.comparing(DayRuled::date));
                yield new CalendarChanges(years, List.copyOf(all));
            }
        };
    }

    /**
     * Insists that a change changes something.
     *
     * @param base the calendar the release comes with
     * @throws CalendarRejection CALENDAR_UNCHANGED
     */
    public CalendarEvent apply(CalendarEvent change, WorkingDayCalendar base) {
        if (after(change).on(base).equals(on(base))) {
            throw new CalendarRejection(CalendarRule.CALENDAR_UNCHANGED, Map.of());
        }
        return change;
    }

    /** A calendar with these changes. */
    public WorkingDayCalendar on(WorkingDayCalendar base) {
        WorkingDayCalendar calendar = base;
        for (YearLoaded year : years) {
            calendar =
                    calendar.withYear(
                            year.year(),
                            year.days().stream()
                                    .map(d -> new RuledDay(d.date(), d.working(), d.name()))
                                    .toList());
        }
        return calendar.with(
                edits.stream().map(e -> new RuledDay(e.date(), e.working(), e.name())).toList());
    }

    /** The day itself, as far as it was edited. */
    public List<DayRuled> editsFrom(LocalDate first, LocalDate last) {
        return edits.stream()
                .filter(edit -> !edit.date().isBefore(first) && !edit.date().isAfter(last))
                .toList();
    }
}
