package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * A filing in a list.
 *
 * @param since the day of the last change of the filing
 * @param submittedAt of the last submission; null before the first
 * @param waitingWorkingDays how long it has waited for the office; null when it does not
 */
record FilingRow(
        String id,
        long revision,
        String programme,
        String code,
        String name,
        ObligationKind kind,
        String department,
        FilingStatus status,
        int version,
        LocalDate due,
        ObligationState state,
        @Nullable LocalDate since,
        @Nullable Instant submittedAt,
        @Nullable Integer waitingWorkingDays) {}
