package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.HaltEvent.HaltKind;
import org.jspecify.annotations.Nullable;

/**
 * A lead department's request that its task be suspended or given up.
 *
 * @param n counts from 1
 * @param decidedOn null while pending
 * @param note what was said to it in the end; null when nothing
 */
public record Halt(
        int n,
        HaltKind kind,
        LocalDate requestedOn,
        String reason,
        HaltOutcome decision,
        @Nullable LocalDate decidedOn,
        @Nullable String note) {

    /** What became of the request. */
    public enum HaltOutcome {
        PENDING,
        GRANTED,
        DECLINED,
        /** The lead took it back, or the task went another way. */
        WITHDRAWN
    }

    Halt decided(HaltOutcome as, LocalDate on, @Nullable String said) {
        return new Halt(n, kind, requestedOn, reason, as, on, said);
    }
}
