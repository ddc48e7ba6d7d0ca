package org.duban.rules.light;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated part or period of a task.
 *
 * @param name for people
 * @param due its last day in time, as given, or as put off because the clock stood
 * @param metOn when it was met; null: not yet
 * @param weight its share of the task in percent, ≥ 0
 * @param plannedDue the due date before it was ever put off; null: it never was
 */
public record Milestone(
        String name,
        LocalDate due,
        @Nullable LocalDate metOn,
        int weight,
        @Nullable LocalDate plannedDue) {

    public Milestone {
        if (weight < 0) {
            throw new IllegalArgumentException("A weight must not be negative: " + weight);
        }
    }

    /** One that was never put off. */
    public Milestone(String name, LocalDate due, @Nullable LocalDate metOn, int weight) {
        this(name, due, metOn, weight, null);
    }

    /** The same as if it had never been put off. */
    Milestone asPlanned() {
        return plannedDue == null ? this : new Milestone(name, plannedDue, metOn, weight);
    }
}
