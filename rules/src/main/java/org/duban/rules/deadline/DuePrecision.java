package org.duban.rules.deadline;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How exactly a due date was given. */
public enum DuePrecision {
    /** A day: due on it, and early before it. */
    DAY,
    /** A month: due on its last day, and early before its first. */
    MONTH;

    /** The last day of a due date as given. */
    public LocalDate lastDay(LocalDate due) {
        return this == MONTH ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
    }

    LocalDate firstDay(LocalDate due) {
        return this == MONTH ? due.withDayOfMonth(1) : due;
    }
}
