package org.duban.report.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.journal.Versioned;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingStatus;
import org.duban.report.filing.FilingView.Terms;
import org.duban.report.obligation.Obligation;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * What a department owes, with how far its filing has come.
 *
 * @param lateFrom the first day on which it is overdue
 * @param locked whether nothing is taken today without a re-opening
 * @param state today
 */
record ObligationRow(
        String id,
        long revision,
        String programme,
        String code,
        String name,
        ObligationKind kind,
        String department,
        LocalDate due,
        int graceDays,
        LocalDate lateFrom,
        @Nullable LocalDate lockOn,
        @Nullable LocalDate reopenedUntil,
        boolean locked,
        @Nullable String task,
        Obligation.@Nullable Exemption exemption,
        ObligationState state,
        FilingBrief filing) {

    /**
     * How far the filing has come.
     *
     * @param version the last submitted version, 0 before the first
     * @param submittedAt of the last submission; null before the first
     */
    record FilingBrief(FilingStatus status, int version, @Nullable Instant submittedAt) {

        static FilingBrief of(Filing filing) {
            return new FilingBrief(
                    filing.status(),
                    filing.version(),
                    filing.submissions().isEmpty() ? null : filing.submissions().getLast().at());
        }
    }

    static ObligationRow of(Versioned<Filing> versioned, Terms terms) {
        Filing filing = versioned.state();
        return new ObligationRow(
                terms.id(),
                versioned.revision(),
                terms.programme(),
                terms.code(),
                terms.name(),
                terms.kind(),
                filing.obligation().department(),
                terms.due(),
                terms.graceDays(),
                terms.lateFrom(),
                terms.lockOn(),
                terms.reopenedUntil(),
                terms.locked(),
                terms.task(),
                terms.exemption(),
                terms.state(),
                FilingBrief.of(filing));
    }
}
