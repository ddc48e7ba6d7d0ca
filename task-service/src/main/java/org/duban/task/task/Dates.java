package org.duban.task.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.duban.rules.light.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * The four dates of a task; the original one is never overwritten once the task is assigned.
 *
 * @param originalDue as first written down; null: to be set
 * @param currentDue as last approved, or put off because the clock stood; null: to be set
 * @param forecast what the department itself expects; null: it has not said
 * @param actual when it was finished, as claimed or verified; null: not yet
 * @param dueRevision revision of the event that set the current due date
 * @param standstill how long its clock stood
 * @param acknowledgeBy the last day on which its lead may sign in time (签收时限); null: none is set,
 *     or nobody has to sign
 */
public record Dates(
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        long dueRevision,
        Standstill standstill,
        @Nullable LocalDate acknowledgeBy) {

    /** Dates that were kept before clocks were stopped: theirs has always run. */
    public Dates {
        standstill = Objects.requireNonNullElse(standstill, Standstill.NONE);
    }

    static Dates due(@Nullable LocalDate due, long revision) {
        return new Dates(due, due, null, null, revision, Standstill.NONE, null);
    }

    /** A due date came about that was not written down. */
    Dates reckoned(@Nullable LocalDate due, long revision) {
        return due == null
                ? this
                : new Dates(due, due, forecast, actual, revision, standstill, acknowledgeBy);
    }

    /** Insists on a due date where the kind of a task lives by one. */
    void requireEnough(Brief brief, @Nullable LocalDate reckoned) {
        if (reckoned == null && lacksDue(brief)) {
            throw new TaskRejection(TaskRule.DUE_DATE_MISSING, Map.of("kind", brief.kind()));
        }
    }

    /** Whether the kind of a task lives by a due date, and none was written down. */
    boolean lacksDue(Brief brief) {
        boolean dated =
                switch (brief.kind()) {
                    case FIXED_DATE, MONTHLY, QUARTERLY, YEAR_END -> true;
                    case RELATIVE, ONGOING -> false;
                };
        return dated && currentDue == null;
    }

    Dates extendedTo(LocalDate due, long revision) {
        return new Dates(
                originalDue, due, forecast, actual, revision, standstill.agreed(), acknowledgeBy);
    }

    /**
     * The clock runs again.
     *
     * @param due the due date from now on; null: as before
     */
    Dates putOff(@Nullable LocalDate due, long revision, Standstill after) {
        return due == null || due.equals(currentDue)
                ? with(after)
                : new Dates(originalDue, due, forecast, actual, revision, after, acknowledgeBy);
    }

    Dates with(Standstill now) {
        return new Dates(
                originalDue, currentDue, forecast, actual, dueRevision, now, acknowledgeBy);
    }

    Dates forecast(@Nullable LocalDate expected) {
        return expected == null
                ? this
                : new Dates(
                        originalDue,
                        currentDue,
                        expected,
                        actual,
                        dueRevision,
                        standstill,
                        acknowledgeBy);
    }

    Dates finished(@Nullable LocalDate on) {
        return new Dates(
                originalDue, currentDue, forecast, on, dueRevision, standstill, acknowledgeBy);
    }

    /**
     * From now on its lead is to sign by a day.
     *
     * @param by null: by no day, or nobody has to sign any more
     */
    Dates signedBy(@Nullable LocalDate by) {
        return new Dates(originalDue, currentDue, forecast, actual, dueRevision, standstill, by);
    }

    /** The clock stood for so many days before its lead had signed. */
    Dates signedLater(int days) {
        return acknowledgeBy == null ? this : signedBy(acknowledgeBy.plusDays(days));
    }
}
