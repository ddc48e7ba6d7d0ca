package org.duban.rules;

/**
 * A rung of the escalation ladder.
 *
 * @param level who hears of it
 * @param fromWorkingDay the working day overdue from which this level is reached, ≥ 1
 */
public record Rung(EscalationLevel level, int fromWorkingDay) {

    public Rung {
        if (fromWorkingDay < 1) {
            throw new IllegalArgumentException("A rung is reached on working day 1 or later");
        }
    }
}
