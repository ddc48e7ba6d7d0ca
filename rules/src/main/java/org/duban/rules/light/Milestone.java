package org.duban.rules.light;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated part or period of a task.
 *
 * @param name for people
 * @param due its last day in time, as given
 * @param metOn when it was met; null: not yet
 * @param weight its share of the task in percent, ≥ 0
 */
public record Milestone(String name, LocalDate due, @Nullable LocalDate metOn, int weight) {

    public Milestone {
        if (weight < 0) {
            throw new IllegalArgumentException("A weight must not be negative: " + weight);
        }
    }
}
