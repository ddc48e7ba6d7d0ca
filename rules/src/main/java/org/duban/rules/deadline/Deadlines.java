package org.duban.rules.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.jspecify.annotations.Nullable;

/**
 * The one overdue rule: list, cockpit, feed and alerts agree because they all ask here.
 *
 * <p>A due date is a local date in the programme's zone. The due day itself is still in time;
 * overdue starts the day after, whether that day is worked or not.
 */
public final class Deadlines {

    private Deadlines() {}

    /** The local date that counts as today at that instant in the programme's zone. */
    public static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The due date that counts: as given, or rolled forward from a day off by the rule set. */
    public static LocalDate effectiveDue(
            LocalDate due, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return ruleSet.dueOnDayOff() == DueOnDayOff.ROLL_FORWARD
                ? calendar.workingDayOnOrAfter(due)
                : due;
    }

    /**
     * As {@link #effectiveDue(LocalDate, RuleSet, WorkingDayCalendar)}; a month ends on its last
     * day.
     */
    public static LocalDate effectiveDue(
            LocalDate due, DuePrecision precision, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return effectiveDue(precision.lastDay(due), ruleSet, calendar);
    }

    /**
     * Whether the due date has passed.
     *
     * @param due the effective one
     */
    public static boolean isOverdue(LocalDate due, LocalDate today) {
        return today.isAfter(due);
    }

    /**
     * Working days after today up to and including the due date; 0 on its last one and when
     * overdue.
     */
    public static int workingDaysLeft(LocalDate due, LocalDate today, WorkingDayCalendar calendar) {
        return Math.max(0, calendar.workingDaysBetween(today, due));
    }

    /**
     * Which working day overdue today is: 0 when not overdue, 1 from the day after the due date
     * (days off right after it belong to the first), and so on.
     */
    public static int workingDaysOverdue(
            LocalDate due, LocalDate today, WorkingDayCalendar calendar) {
        return isOverdue(due, today) ? Math.max(1, calendar.workingDaysBetween(due, today)) : 0;
    }

    /**
     * The first day on which at most so many working days are left; on the due date at the latest.
     * For a due date on a day off this counts back from the last working day before it.
     */
    public static LocalDate firstDayWithin(
            LocalDate due, int workingDays, WorkingDayCalendar calendar) {
        return calendar.plusWorkingDays(calendar.workingDayOnOrBefore(due), -workingDays);
    }

    /** {@link #timelinessPlan} on one day, with the due date as given (no rolling). */
    public static Timeliness timeliness(
            boolean ongoing,
            @Nullable LocalDate due,
            DuePrecision precision,
            @Nullable LocalDate actual,
            LocalDate today) {
        LocalDate lastDay = due == null ? null : precision.lastDay(due);
        return plan(ongoing, due, lastDay, precision, actual).on(today);
    }

    /**
     * Whether something is in time, on any day.
     *
     * @param ongoing goes on without an end: never due itself
     * @param due as given; null: to be set
     * @param actual when it was done, in the same zone; null: not yet
     */
    public static DayPlan<Timeliness> timelinessPlan(
            boolean ongoing,
            @Nullable LocalDate due,
            DuePrecision precision,
            @Nullable LocalDate actual,
            RuleSet ruleSet,
            WorkingDayCalendar calendar) {
        LocalDate lastDay = due == null ? null : effectiveDue(due, precision, ruleSet, calendar);
        return plan(ongoing, due, lastDay, precision, actual);
    }

    private static DayPlan<Timeliness> plan(
            boolean ongoing,
            @Nullable LocalDate due,
            @Nullable LocalDate lastDay,
            DuePrecision precision,
            @Nullable LocalDate actual) {
        if (ongoing) {
            return DayPlan.constant(Timeliness.ONGOING);
        }
        if (due == null || lastDay == null) {
            return DayPlan.constant(Timeliness.TO_BE_SET);
        }
        if (actual == null) {
            return DayPlan.constant(Timeliness.NOT_DUE)
                    .then(lastDay.plusDays(1), Timeliness.OVERDUE);
        }
        if (isOverdue(lastDay, actual)) {
            return DayPlan.constant(Timeliness.LATE);
        }
        return DayPlan.constant(
                actual.isBefore(precision.firstDay(due)) ? Timeliness.EARLY : Timeliness.ON_TIME);
    }
}
