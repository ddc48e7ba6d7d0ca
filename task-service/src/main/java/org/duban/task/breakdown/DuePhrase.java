package org.duban.task.breakdown;

import java.time.LocalDate;
import org.duban.events.DueOffset;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it was understood.
 *
 * @param due null: none, or to be set
 * @param startsOn the beginning of a span; null where the phrase names none
 * @param offset how a relative one is reckoned; null where the phrase does not say it for certain
 */
record DuePhrase(
        TaskKind kind,
        @Nullable LocalDate due,
        DuePrecision precision,
        @Nullable LocalDate startsOn,
        @Nullable DueOffset offset) {

    /** Nothing was said yet. */
    static final DuePhrase TO_BE_SET = of(TaskKind.FIXED_DATE, null);

    /** It goes on without an end. */
    static final DuePhrase ONGOING = of(TaskKind.ONGOING, null);

    static DuePhrase of(TaskKind kind, @Nullable LocalDate due) {
        return new DuePhrase(kind, due, DuePrecision.DAY, null, null);
    }

    static DuePhrase day(LocalDate due) {
        return of(TaskKind.FIXED_DATE, due);
    }

    static DuePhrase month(LocalDate lastDay) {
        return new DuePhrase(TaskKind.FIXED_DATE, lastDay, DuePrecision.MONTH, null, null);
    }

    /** So long after something; null: nobody knows after what. */
    static DuePhrase relative(@Nullable DueOffset offset) {
        return new DuePhrase(TaskKind.RELATIVE, null, DuePrecision.DAY, null, offset);
    }

    /** As a beginning: the first day of what was said. */
    @Nullable LocalDate begins() {
        if (startsOn != null) {
            return startsOn;
        }
        return due == null || precision == DuePrecision.DAY ? due : due.withDayOfMonth(1);
    }

    DuePhrase from(LocalDate start) {
        return new DuePhrase(kind, due, precision, start, offset);
    }
}
