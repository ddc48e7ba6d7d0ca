package org.duban.journal.calendar;

import java.time.Duration;
import java.util.function.Supplier;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The calendar everything is derived by at the moment: the one the release comes with, and what was
 * changed of it. All instances of a service look at the same document, at most a quarter of a
 * second late. Who derives several things that must fit together takes it once.
 */
public final class CalendarInForce implements Supplier<WorkingDayCalendar> {

    private record Known(CalendarChanges changes, WorkingDayCalendar calendar, long nanoTime) {}

    private static final long BOUND = Duration.ofMillis(250).toNanos();

    private final Supplier<CalendarChanges> kept;
    private final WorkingDayCalendar base;
    private volatile @Nullable Known known;

    /**
     * Follows what was changed.
     *
     * @param kept reads what was changed so far
     */
    public CalendarInForce(Supplier<CalendarChanges> kept) {
        this(kept, WorkingDayCalendar.stateCouncil());
    }

    CalendarInForce(Supplier<CalendarChanges> kept, WorkingDayCalendar base) {
        this.kept = kept;
        this.base = base;
    }

    @Override
    public WorkingDayCalendar get() {
        Known last = known;
        return last != null && System.nanoTime() - last.nanoTime() < BOUND
                ? last.calendar()
                : latest();
    }

    /** The calendar as it is kept at this moment. */
    public WorkingDayCalendar latest() {
        return of(kept.get());
    }

    /** The calendar with all that was changed up to now and one thing more. */
    public WorkingDayCalendar with(CalendarChange more) {
        CalendarChanges changes = kept.get();
        return changes.after(changes.apply(more.event(), base)).on(base);
    }

    /** The calendar the release comes with. */
    public WorkingDayCalendar base() {
        return base;
    }

    private WorkingDayCalendar of(CalendarChanges changes) {
        Known last = known;
        WorkingDayCalendar calendar =
                last != null && last.changes().equals(changes) ? last.calendar() : changes.on(base);
        known = new Known(changes, calendar, System.nanoTime());
        return calendar;
    }
}
