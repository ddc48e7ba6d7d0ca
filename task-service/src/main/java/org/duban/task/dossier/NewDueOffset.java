package org.duban.task.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a due date is reckoned.
 *
 * @param from the named day; with the anchor DATE, and only with it
 * @param unit DAY when left out
 */
public record NewDueOffset(
        @NotNull Anchor anchor,
        @Nullable LocalDate from,
        @NotNull @Min(1) @Max(MOST) Integer amount,
        @Nullable Unit unit) {

    private static final int MOST = 3660;

    /** As it is written down. */
    public DueOffset offset() {
        return new DueOffset(anchor, from, amount, unit == null ? Unit.DAY : unit);
    }
}
