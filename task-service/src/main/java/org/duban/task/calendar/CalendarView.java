package org.duban.task.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in force and where it comes from.
 *
 * @param version names it by its content
 * @param revision how many changes were applied
 * @param edits days that were ruled otherwise than announced
 */
record CalendarView(String version, long revision, List<CalendarYear> years, List<DayEdit> edits) {

    /** Where the holidays of a year come from. */
    enum Source {
        /** With this release. */
        RELEASE,
        /** Loaded by somebody. */
        LOADED,
        /** From nowhere yet: weekends only. */
        NONE
    }

    /**
     * One year.
     *
     * @param published whether its holidays are known; if not, it is weekends only
     * @param workingDays how many days of it are worked
     * @param papers where a loaded year was announced
     * @param loadedOn null for one that was not loaded
     */
    record CalendarYear(
            int year,
            boolean published,
            Source source,
            int workingDays,
            List<String> papers,
            @Nullable LocalDate loadedOn) {}

    /** A day that was ruled otherwise than announced, and why. */
    record DayEdit(LocalDate date, boolean working, String name, String reason, LocalDate on) {

        private static DayEdit of(DayRuled ruled) {
            return new DayEdit(
                    ruled.date(), ruled.working(), ruled.name(), ruled.reason(), ruled.on());
        }
    }

    static CalendarView of(
            CalendarChanges changes, WorkingDayCalendar base, long revision, LocalDate today) {
        WorkingDayCalendar calendar = changes.on(base);
        TreeMap<Integer, YearLoaded> loaded = new TreeMap<>();
        changes.years().forEach(year -> loaded.put(year.year(), year));
        int first = Math.min(base.publishedYears().first(), today.getYear());
        int last = Math.max(calendar.publishedYears().last(), today.getYear() + 1);
        return new CalendarView(
                calendar.version(),
                revision,
                IntStream.rangeClosed(first, last)
                        .mapToObj(year -> year(year, loaded.get(year), calendar))
                        .toList(),
                changes.edits().stream().map(DayEdit::of).toList());
    }

    private static CalendarYear year(
            int year, @Nullable YearLoaded loaded, WorkingDayCalendar calendar) {
        boolean published = calendar.isPublished(year);
        return new CalendarYear(
                year,
                published,
                loaded != null ? Source.LOADED : published ? Source.RELEASE : Source.NONE,
                calendar.workingDaysBetween(
                        LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                loaded == null ? List.of() : loaded.papers(),
                loaded == null ? null : loaded.on());
    }
}
