package org.duban.task.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.duban.task.ledger.LightView;
import org.jspecify.annotations.Nullable;

/**
 * A light that changed, or one that the office showed beside it.
 *
 * @param on the first day of it
 * @param level GREEN, YELLOW, RED or MADE_UP_LATE; for what was lifted or has expired, the computed
 *     one that is shown alone again
 * @param reasons why it was computed so; empty for what the office showed
 * @param reason the office's; null for what was computed or has expired
 * @param until the last day on which the office wanted it shown; null otherwise
 * @param by name of the person of the office; null for what was computed or has expired
 * @param revision of the event that caused it; null: time went by, or other rules hold
 * @param rulesVersion the version of the programme's rules that made the change by taking effect on
 *     that day; null: it would have changed without that
 */
record LightChange(
        LocalDate on,
        Kind kind,
        String level,
        List<LightView.Reason> reasons,
        @Nullable String reason,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable Long revision,
        @Nullable Integer rulesVersion) {

    /** What happened to the light. */
    @Schema(name = "LightChangeKind")
    enum Kind {
        COMPUTED,
        OVERRIDDEN,
        LIFTED,
        EXPIRED
    }
}
