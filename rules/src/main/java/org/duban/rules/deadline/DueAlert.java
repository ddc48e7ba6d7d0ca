package org.duban.rules.deadline;

import java.time.LocalDate;
import org.duban.rules.EscalationLevel;

/**
 * Something to tell about a due date on a day.
 *
 * @param day when it is to be told
 * @param kind what about
 * @param level up to whom
 * @param workingDays left before the due date, or the working day overdue (from 1)
 * @param due the effective due date it is about
 */
public record DueAlert(
        LocalDate day, Kind kind, EscalationLevel level, int workingDays, LocalDate due) {

    /** What an alert about a due date says. */
    public enum Kind {
        /**
         * So many working days are left; 0: the last working day before a due date on a day off.
         */
        REMINDER,
        /** It is due today. */
        DUE_TODAY,
        /** It is overdue. */
        OVERDUE
    }

    /** Tells the alerts of one due date apart: {@code OVERDUE/HEAD/4}. */
    public String key() {
        return kind + "/" + level + "/" + workingDays;
    }
}
