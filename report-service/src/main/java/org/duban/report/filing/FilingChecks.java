package org.duban.report.filing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.duban.events.FilingEvent.Content;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.report.obligation.Obligation;

/** The rules a filing is held to, each with the name it is refused by. */
final class FilingChecks {

    private FilingChecks() {}

    static void mayBeDrafted(Filing filing) {
        isOwed(filing);
        isOpen(filing);
    }

    /** A draft says something, or says with a reason that there is nothing to say. */
    static void says(Content content, ObligationKind kind) {
        if (content.nil()) {
            saysNothing(content);
            return;
        }
        if (kind == ObligationKind.TARGET_MEASURES && content.measures().isEmpty()) {
            throw no(FilingRule.MEASURES_MISSING, Map.of());
        }
        boolean silent = content.text() == null || content.text().isBlank();
        if (silent && content.measures().isEmpty() && content.files().isEmpty()) {
            throw no(FilingRule.FILING_EMPTY, Map.of());
        }
    }

    static void mayBeSignedOff(Filing filing) {
        isOwed(filing);
        isOpen(filing);
        isDrafted(filing);
        if (filing.status() == FilingStatus.SIGNED_OFF) {
            throw no(FilingRule.ALREADY_SIGNED_OFF, Map.of("id", filing.id()));
        }
    }

    static void mayBeSubmitted(Filing filing, LocalDate on) {
        isOwed(filing);
        isOpen(filing);
        isDrafted(filing);
        isNotLocked(filing, on);
        if (filing.status() != FilingStatus.SIGNED_OFF) {
            throw no(FilingRule.SIGN_OFF_MISSING, Map.of("id", filing.id()));
        }
        isSealed(filing);
    }

    /** Nobody reviews what their own department filed. */
    static void mayBeReviewed(Filing filing, String reviewer) {
        if (filing.status() != FilingStatus.SUBMITTED) {
            throw no(
                    FilingRule.NOTHING_TO_REVIEW,
                    Map.of("id", filing.id(), "status", filing.status()));
        }
        isNotTheirOwn(filing, reviewer);
    }

    static void isNotTheirOwn(Filing filing, String decider) {
        if (filing.obligation().department().equals(decider)) {
            throw no(FilingRule.REVIEW_OF_OWN_DEPARTMENT, Map.of("department", decider));
        }
    }

    private static void saysNothing(Content content) {
        if (content.nilReason() == null || content.nilReason().isBlank()) {
            throw no(FilingRule.NIL_REPORT_NEEDS_REASON, Map.of());
        }
        if (!content.measures().isEmpty()) {
            throw no(FilingRule.NIL_REPORT_HAS_CONTENT, Map.of("n", content.measures().size()));
        }
    }

    private static void isOwed(Filing filing) {
        Obligation.Exemption exemption = filing.obligation().exemption();
        if (exemption != null) {
            throw no(
                    FilingRule.OBLIGATION_EXEMPT,
                    Map.of("id", filing.id(), "on", exemption.on(), "reason", exemption.reason()));
        }
    }

    private static void isOpen(Filing filing) {
        if (filing.isAnswered()) {
            throw no(
                    FilingRule.VERSION_FIXED,
                    Map.of("id", filing.id(), "version", filing.version()));
        }
    }

    private static void isDrafted(Filing filing) {
        if (filing.status() == FilingStatus.NONE || filing.status() == FilingStatus.RETURNED) {
            throw no(FilingRule.NOTHING_DRAFTED, Map.of("id", filing.id()));
        }
    }

    /** The lock is on the first submission: a return asks for another, whenever it is made. */
    private static void isNotLocked(Filing filing, LocalDate on) {
        if (!filing.isReturned() && filing.obligation().isLockedOn(on)) {
            throw no(
                    FilingRule.OBLIGATION_LOCKED,
                    Map.of(
                            "id",
                            filing.id(),
                            "lockOn",
                            Objects.requireNonNull(filing.obligation().lockOn())));
        }
    }

    private static void isSealed(Filing filing) {
        Content content = Objects.requireNonNull(filing.content());
        if (filing.obligation().kind() == ObligationKind.TARGET_MEASURES
                && !content.nil()
                && content.seal() == null) {
            throw no(FilingRule.SEAL_MISSING, Map.of("id", filing.id()));
        }
    }

    private static FilingRejection no(FilingRule rule, Map<String, Object> facts) {
        return new FilingRejection(rule, facts);
    }
}
