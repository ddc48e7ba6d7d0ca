package org.duban.events;

import java.time.LocalDate;
import java.util.List;

/** What happens to the calendar of working days: a year is announced, a day is ruled otherwise. */
public sealed interface CalendarEvent extends DomainEvent {

    /**
     * A day that an announcement rules.
     *
     * @param name the holiday it belongs to, for example 国庆节
     * @param working true for a make-up workday (调休), false for a day off
     */
    record AnnouncedDay(LocalDate date, String name, boolean working) {}

    /**
     * The announcement for a year was loaded; it replaces an earlier one for that year.
     *
     * @param papers where it was announced
     * @param days may lie in the neighbouring years, too
     */
    @WireName("duban.calendar.year-loaded.v1")
    record YearLoaded(int year, List<String> papers, List<AnnouncedDay> days, LocalDate on)
            implements CalendarEvent {}

    /** One day was ruled otherwise than announced; this wins over every announcement. */
    @WireName("duban.calendar.day-ruled.v1")
    record DayRuled(LocalDate date, String name, boolean working, String reason, LocalDate on)
            implements CalendarEvent {}
}
