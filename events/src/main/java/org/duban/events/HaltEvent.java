package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead department asks the office to suspend its task or to give it up. What the office grants is
 * told by {@code TaskSuspended} or {@code TaskTerminated}, which then name the request.
 */
public sealed interface HaltEvent extends TaskEvent.Arrangement {

    /** What is, or was, asked for. */
    HaltKind kind();

    /** What is asked for. */
    enum HaltKind {
        /** That the clock of the task be stopped. */
        SUSPENSION,
        /** That the task be given up. */
        TERMINATION
    }

    /**
     * The lead department asked for it.
     *
     * @param n counts the requests of the task from 1
     */
    @WireName("duban.task.halt-requested.v1")
    record HaltRequested(int n, HaltKind kind, String reason, LocalDate on) implements HaltEvent {}

    /**
     * The office did not agree; the task goes on.
     *
     * @param kind what had been asked for
     * @param note why not
     */
    @WireName("duban.task.halt-declined.v1")
    record HaltDeclined(int n, HaltKind kind, String note, LocalDate on) implements HaltEvent {}

    /**
     * The lead department does not ask for it any more.
     *
     * @param note null when nothing was said
     */
    @WireName("duban.task.halt-withdrawn.v1")
    record HaltWithdrawn(int n, HaltKind kind, @Nullable String note, LocalDate on)
            implements HaltEvent {}
}
