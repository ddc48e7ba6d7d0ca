package org.duban.rules.light;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long the clock of a task has stood, in calendar days as its dates count. When it runs again,
 * the due dates that are still to be kept are put off by the days it stood; what else is counted
 * from a day is counted from as many days later.
 *
 * <p>The days are those between the day it was stopped and the day it runs again: none when both
 * are the same. So as many days are left as there were, and what was overdue is as late as it was.
 *
 * @param since the day on which it was stopped; null: it runs, or nobody knows
 * @param sinceBegun days it stood since the task began
 * @param sinceHeard days it stood since the task was assigned or last heard of
 * @param missedDue the due date that had passed when it was stopped: whatever was done after it is
 *     late, to whichever day it is put off; null: none
 */
public record Standstill(
        @Nullable LocalDate since, int sinceBegun, int sinceHeard, @Nullable LocalDate missedDue) {

    /** A clock that has always run. */
    public static final Standstill NONE = new Standstill(null, 0, 0, null);

    /** The clock is stopped on a day. */
    public Standstill stopped(LocalDate on) {
        return new Standstill(on, sinceBegun, sinceHeard, missedDue);
    }

    /** The clock runs again, and nothing is known of the days it stood. */
    public Standstill ended() {
        return new Standstill(null, sinceBegun, sinceHeard, missedDue);
    }

    /**
     * The clock runs again.
     *
     * @param stoppedOn the day on which it was stopped
     * @param days so long it stood
     * @param due the due date until then; null: none is set
     */
    public Standstill ended(LocalDate stoppedOn, int days, @Nullable LocalDate due) {
        return new Standstill(
                null, sinceBegun + days, sinceHeard + days, missed(missedDue, due, stoppedOn));
    }

    /**
     * The task is assigned.
     *
     * @param begins whether it begins by that
     */
    public Standstill assigned(boolean begins) {
        return new Standstill(since, begins ? 0 : sinceBegun, 0, missedDue);
    }

    /** There is news of the task. */
    public Standstill heard() {
        return new Standstill(since, sinceBegun, 0, missedDue);
    }

    /** Another due date was agreed on: what was missed before it does not count. */
    public Standstill agreed() {
        return new Standstill(since, sinceBegun, sinceHeard, null);
    }

    /**
     * The due date that was missed first.
     *
     * @param before as known so far; null: none
     * @param due the due date when the clock was stopped; null: none is set
     */
    public static @Nullable LocalDate missed(
            @Nullable LocalDate before, @Nullable LocalDate due, LocalDate stoppedOn) {
        return before == null && due != null && due.isBefore(stoppedOn) ? due : before;
    }
}
