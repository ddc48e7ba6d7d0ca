package org.duban.journal.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value before and after a change of the calendar.
 *
 * @param before null for none, as after
 */
public record Moved<T>(@Nullable T before, @Nullable T after) {

    /** Whether it changes. */
    public boolean isMoved() {
        return !Objects.equals(before, after);
    }
}
