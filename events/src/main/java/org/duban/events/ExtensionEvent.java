package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More time for a task: asked for, granted or not. */
public sealed interface ExtensionEvent extends TaskEvent.Timing {

    /**
     * The lead department asked for a later date.
     *
     * @param percent how far it was then, 0–100; null: not noted
     */
    @WireName("duban.task.extension-requested.v1")
    record ExtensionRequested(
            int n,
            LocalDate from,
            LocalDate to,
            ExtensionReason reasonCode,
            String reason,
            LocalDate on,
            @Nullable Integer percent)
            implements ExtensionEvent {

        /** Asked for without a word on how far it is. */
        public ExtensionRequested(
                int n,
                LocalDate from,
                LocalDate to,
                ExtensionReason reasonCode,
                String reason,
                LocalDate on) {
            this(n, from, to, reasonCode, reason, on, null);
        }
    }

    /** A milestone whose due date moves with that of its task. */
    record MilestoneMoved(int n, LocalDate from, LocalDate to) {}

    /**
     * The office agreed: the current due date moves, the original one stays.
     *
     * @param milestones unmet ones that move with it; null: none
     */
    @WireName("duban.task.extension-granted.v1")
    record ExtensionGranted(
            int n,
            LocalDate from,
            LocalDate to,
            @Nullable String note,
            LocalDate on,
            @Nullable List<MilestoneMoved> milestones)
            implements ExtensionEvent {

        /** Agreed while no milestone hung on the date. */
        public ExtensionGranted(
                int n, LocalDate from, LocalDate to, @Nullable String note, LocalDate on) {
            this(n, from, to, note, on, null);
        }
    }

    /** The office did not agree; the due date stays. */
    @WireName("duban.task.extension-declined.v1")
    record ExtensionDeclined(int n, @Nullable String note, LocalDate on)
            implements ExtensionEvent {}
}
