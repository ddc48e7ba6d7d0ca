package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of a task stands, or runs again. */
public sealed interface StandstillEvent extends TaskEvent.Timing {

    /**
     * The clock of the task was stopped; {@code request} is the number of the one that was granted,
     * if any.
     */
    @WireName("duban.task.suspended.v1")
    record TaskSuspended(String reason, LocalDate on, @Nullable Integer request)
            implements StandstillEvent {

        /** The office did it of its own accord. */
        public TaskSuspended(String reason, LocalDate on) {
            this(reason, on, null);
        }
    }

    /**
     * The clock of a suspended task runs again. Its current due date and those of its unmet
     * milestones are put off by the days it stood, and so is what a pending request asks for.
     *
     * @param since the day on which it was stopped; null: nobody counted, and no date moves
     * @param days calendar days from that day to this; null as {@code since} is
     * @param from the current due date until now; null: none is set, or nobody counted
     * @param to the current due date from now on; null as {@code from} is
     */
    @WireName("duban.task.resumed.v1")
    record TaskResumed(
            String reason,
            LocalDate on,
            @Nullable LocalDate since,
            @Nullable Integer days,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements StandstillEvent {

        /** As it was told when nobody counted the days. */
        public TaskResumed(String reason, LocalDate on) {
            this(reason, on, null, null, null, null);
        }
    }
}
