package org.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a department's filing (材料), kept with the obligation it answers. */
public sealed interface FilingEvent extends ReportEvent {

    /** Why the office returns a filing. */
    enum ReturnReason {
        TOO_GENERAL,
        INCOMPLETE,
        NOT_SEALED,
        OTHER
    }

    /** One target measure (目标举措) as the department wrote it. */
    record Measure(String text, @Nullable LocalDate due, @Nullable String person) {}

    /** What a filing says; a nil report states why there is nothing. */
    record Content(
            List<Measure> measures,
            @Nullable String text,
            List<FileRef> files,
            @Nullable FileRef seal,
            boolean nil,
            @Nullable String nilReason) {}

    /** The department wrote or rewrote its draft. */
    @WireName("duban.filing.drafted.v1")
    record FilingDrafted(
            String programme, String obligation, String department, Content content, LocalDate on)
            implements FilingEvent {}

    /** The head of the department signed the draft off. */
    @WireName("duban.filing.signed-off.v1")
    record FilingSignedOff(LocalDate on) implements FilingEvent {}

    /**
     * The department submitted; from here on the version is fixed.
     *
     * @param version counts submissions from 1
     * @param receipt number of the receipt, unique in its series
     * @param at the time printed on the receipt (UTC)
     * @param sha256 digest over content and files, as printed on the receipt
     * @param due when it was due, so that a reader can tell whether it was on time
     */
    @WireName("duban.filing.submitted.v1")
    record FilingSubmitted(
            int version,
            String receipt,
            Instant at,
            String sha256,
            Content content,
            LocalDate due,
            int graceDays,
            LocalDate on)
            implements FilingEvent {}

    /** The office accepted the filing. */
    @WireName("duban.filing.accepted.v1")
    record FilingAccepted(int version, @Nullable String note, LocalDate on)
            implements FilingEvent {}

    /** The office returned the filing, for example as too general (大而空). */
    @WireName("duban.filing.returned.v1")
    record FilingReturned(int version, ReturnReason reasonCode, String reason, LocalDate on)
            implements FilingEvent {}
}
