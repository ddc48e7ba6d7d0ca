package org.duban.task.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.journal.Versioned;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;

/**
 * A programme as it is shown.
 *
 * @param numbering how serial numbers of its tasks are written, for example {@code {area}-{n:2}}
 * @param rules by which its figures of today are derived
 * @param today the local date in its zone
 */
record ProgrammeView(
        String id,
        long revision,
        String name,
        String zone,
        ProgrammeStatus status,
        int version,
        List<Area> areas,
        String office,
        LocalDate startsOn,
        LocalDate endsOn,
        String numbering,
        RuleSet rules,
        CalendarVersion calendar,
        LocalDate today) {

    /** Which calendar the figures count with, and the years whose holidays it knows. */
    record CalendarVersion(String version, SortedSet<Integer> publishedYears) {}

    static ProgrammeView of(
            Versioned<Programme> versioned,
            ProgrammeStatus status,
            RuleSet rules,
            WorkingDayCalendar calendar,
            LocalDate today) {
        Programme programme = versioned.state();
        return new ProgrammeView(
                programme.id(),
                versioned.revision(),
                programme.name(),
                programme.zone(),
                status,
                programme.version(),
                programme.areas(),
                programme.office(),
                programme.startsOn(),
                programme.endsOn(),
                programme.numbering().text(),
                rules,
                new CalendarVersion(calendar.version(), calendar.publishedYears()),
                today);
    }
}
