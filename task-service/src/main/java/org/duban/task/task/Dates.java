package org.duban.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The four dates of a task; the original one is never overwritten once the task is assigned.
 *
 * @param originalDue as first written down; null: to be set
 * @param currentDue as last approved; null: to be set
 * @param forecast what the department itself expects; null: it has not said
 * @param actual when it was finished, as claimed or verified; null: not yet
 * @param dueRevision revision of the event that set the current due date
 */
public record Dates(
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        long dueRevision) {

    static Dates due(@Nullable LocalDate due, long revision) {
        return new Dates(due, due, null, null, revision);
    }

    Dates extendedTo(LocalDate due, long revision) {
        return new Dates(originalDue, due, forecast, actual, revision);
    }

    Dates forecast(@Nullable LocalDate expected) {
        return expected == null
                ? this
                : new Dates(originalDue, currentDue, expected, actual, dueRevision);
    }

    Dates finished(@Nullable LocalDate on) {
        return new Dates(originalDue, currentDue, forecast, on, dueRevision);
    }
}
