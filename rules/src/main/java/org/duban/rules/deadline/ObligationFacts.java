package org.duban.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the state of an obligation is derived from.
 *
 * @param due as given; the rule set may roll it forward
 * @param graceDays calendar days after the due date that are still timely; null: as the rule set
 *     says
 * @param lockOn the last day on which filing is possible at all; null: no lock
 * @param firstFiledOn when the department first filed; null: not yet. A return asks for better, not
 *     for earlier: what is filed again counts by its first day
 * @param returned sent back by the office, and not filed again yet
 * @param exempt need not be filed
 */
public record ObligationFacts(
        LocalDate due,
        @Nullable Integer graceDays,
        @Nullable LocalDate lockOn,
        @Nullable LocalDate firstFiledOn,
        boolean returned,
        boolean exempt) {

    /** Owed, and nothing filed yet. */
    public static ObligationFacts owed(LocalDate due) {
        return new ObligationFacts(due, null, null, null, false, false);
    }
}
