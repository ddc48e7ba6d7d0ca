package org.duban.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that are worked: Monday to Friday, except the days off and plus the make-up workdays
 * (调休) that were announced.
 *
 * <p>Immutable; any day may be asked for. A year whose announcement is not loaded is weekends only,
 * and {@link #isPublished} says so. Where two announcements rule one day, the later year's counts:
 * 2022-12-31 is off by the paper of 2023.
 */
public final class WorkingDayCalendar {

    private final NavigableMap<Integer, List<RuledDay>> years;
    private final List<RuledDay> edits;
    private final Map<LocalDate, RuledDay> ruled;
    private final WorkingDayCount count;
    private final String version;

    private WorkingDayCalendar(NavigableMap<Integer, List<RuledDay>> years, List<RuledDay> edits) {
        this.years = years;
        this.edits = edits;
        NavigableMap<LocalDate, RuledDay> byDate = new TreeMap<>();
        years.values().forEach(days -> days.forEach(day -> byDate.put(day.date(), day)));
        edits.forEach(day -> byDate.put(day.date(), day));
        this.ruled = byDate;
        this.count = new WorkingDayCount(byDate.values());
        this.version = CalendarVersion.of(publishedYears(), byDate.values());
    }

    /** The announcements of the State Council that come with this release. */
    public static WorkingDayCalendar stateCouncil() {
        return StateCouncil.CALENDAR;
    }

    /** Monday to Friday, nothing announced. */
    public static WorkingDayCalendar weekendsOnly() {
        return new WorkingDayCalendar(new TreeMap<>(), List.of());
    }

    /** This calendar with single days ruled otherwise; edits win over announcements. */
    public WorkingDayCalendar with(Collection<RuledDay> moreEdits) {
        List<RuledDay> all = new ArrayList<>(edits);
        all.addAll(moreEdits);
        return new WorkingDayCalendar(years, List.copyOf(all));
    }

    /**
     * This calendar with the announcement for a year, replacing an earlier one for that year.
     *
     * @param days may lie in neighbouring years too; none: the year counts as not announced
     */
    public WorkingDayCalendar withYear(int year, Collection<RuledDay> days) {
        NavigableMap<Integer, List<RuledDay>> all = new TreeMap<>(years);
        all.put(year, List.copyOf(days));
        return new WorkingDayCalendar(all, edits);
    }

    public boolean isWorkingDay(LocalDate day) {
        RuledDay ruling = ruled.get(day);
        return ruling == null ? !WorkingDayCount.isWeekend(day) : ruling.working();
    }

    /** The holiday a day off or a make-up workday belongs to, or null for an ordinary day. */
    public @Nullable String dayName(LocalDate day) {
        RuledDay ruling = ruled.get(day);
        return ruling == null ? null : ruling.name();
    }

    /**
     * The n-th working day strictly after the day (n &gt; 0) or strictly before it (n &lt; 0); the
     * day itself, worked or not, for 0.
     */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        if (n == 0) {
            return day;
        }
        long from = day.toEpochDay();
        return LocalDate.ofEpochDay(n > 0 ? count.after(from, n) : count.before(from, -(long) n));
    }

    /**
     * Working days after the first day up to and including the second; negative if it is earlier.
     */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return Math.toIntExact(
                count.upTo(toInclusive.toEpochDay()) - count.upTo(fromExclusive.toEpochDay()));
    }

    /** The first working day strictly after the day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 1);
    }

    /** The day itself when it is worked, else the next working day. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** The day itself when it is worked, else the working day before. */
    public LocalDate workingDayOnOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, -1);
    }

    /** Whether the announcement for the year is loaded; if not, the year is weekends only. */
    public boolean isPublished(int year) {
        return !years.getOrDefault(year, List.of()).isEmpty();
    }

    /** The years whose announcement is loaded, ascending. */
    public SortedSet<Integer> publishedYears() {
        SortedSet<Integer> published = new TreeSet<>(years.keySet());
        published.removeIf(year -> !isPublished(year));
        return Collections.unmodifiableSortedSet(published);
    }

    /** A short hash of the content: equal for calendars that rule every day alike. */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingDayCalendar that && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(version);
    }

    @Override
    public String toString() {
        return "WorkingDayCalendar[version=" + version + ", published=" + publishedYears() + "]";
    }

    /** Read once, when first asked for. */
    private static final class StateCouncil {
        static final WorkingDayCalendar CALENDAR =
                new WorkingDayCalendar(AnnouncedYears.read("state-council.txt"), List.of());
    }
}
