package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is owed by a department, by when. */
public sealed interface ObligationEvent extends ReportEvent {

    /** What sort of material is owed. */
    enum ObligationKind {
        TARGET_MEASURES,
        PROGRESS_REPORT
    }

    /**
     * A department came to owe a filing.
     *
     * @param graceDays timely calendar days after the due date
     * @param lockOn from the day after this one nothing is taken without a re-opening; null for
     *     never
     * @param task the task it reports on; null for the programme as a whole
     */
    @WireName("duban.obligation.set.v1")
    record ObligationSet(
            String programme,
            String code,
            String name,
            ObligationKind kind,
            String department,
            LocalDate due,
            int graceDays,
            @Nullable LocalDate lockOn,
            @Nullable String task)
            implements ObligationEvent {}

    /** The department need not file. */
    @WireName("duban.obligation.exempted.v1")
    record ObligationExempted(String reason, LocalDate on) implements ObligationEvent {}

    /**
     * A locked obligation takes a filing once more.
     *
     * @param until the last day on which it is taken
     */
    @WireName("duban.obligation.reopened.v1")
    record ObligationReopened(LocalDate until, String reason, LocalDate on)
            implements ObligationEvent {}

    /** The department that owes is no more: its successor owes it, under the same id. */
    @WireName("duban.obligation.handed-over.v1")
    record ObligationHandedOver(String from, String to, String reason, LocalDate on)
            implements ObligationEvent {}
}
