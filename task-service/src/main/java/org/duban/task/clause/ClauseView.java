package org.duban.task.clause;

import java.time.Instant;
import java.util.List;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the upstream plan as it is shown.
 *
 * @param number as the upstream plan numbers it
 * @param area code of the programme's area it belongs to; null: all of them
 * @param departments codes of the departments it names
 * @param withdrawn it was struck out of the register
 * @param updatedAt when it was last written (UTC)
 */
public record ClauseView(
        long revision,
        String programme,
        String number,
        String text,
        @Nullable String area,
        List<String> departments,
        boolean withdrawn,
        Instant updatedAt) {

    /** The clause as it is now. */
    public static ClauseView of(Versioned<Clause> versioned) {
        Clause clause = versioned.state();
        return new ClauseView(
                versioned.revision(),
                clause.programme(),
                clause.number(),
                clause.text(),
                clause.area(),
                clause.departments(),
                clause.withdrawn(),
                versioned.at());
    }
}
