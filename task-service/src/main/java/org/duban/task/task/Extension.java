package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.ExtensionReason;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later date; every one stays in the ledger.
 *
 * @param n counts from 1
 * @param from the due date when it was asked for; put off with it while it is pending
 * @param to the date asked for; put off likewise
 * @param percent how far the task was then; null: not noted
 * @param decidedOn null while pending
 * @param note what the office said to it; null when nothing
 */
public record Extension(
        int n,
        LocalDate requestedOn,
        LocalDate from,
        LocalDate to,
        ExtensionReason reasonCode,
        String reason,
        @Nullable Integer percent,
        Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable String note) {

    /** What became of the request. */
    public enum Decision {
        PENDING,
        GRANTED,
        DECLINED
    }

    boolean isPending() {
        return decision == Decision.PENDING;
    }

    /** The same for as many days more than before. */
    Extension putOff(int days) {
        return new Extension(
                n,
                requestedOn,
                from.plusDays(days),
                to.plusDays(days),
                reasonCode,
                reason,
                percent,
                decision,
                decidedOn,
                note);
    }

    Extension decided(Decision as, LocalDate on, @Nullable String said) {
        return new Extension(n, requestedOn, from, to, reasonCode, reason, percent, as, on, said);
    }
}
