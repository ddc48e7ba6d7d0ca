package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A department that works on a task asks another one for help with a problem. */
public sealed interface HelpEvent extends TaskEvent.Collaboration {

    /**
     * Help was asked for; from here on the department asked sees the task.
     *
     * @param n counts the requests of the task from 1
     * @param from code of the department that asks
     * @param to code of the department that is asked
     * @param due local date by which an answer is needed; null: none is set
     */
    @WireName("duban.task.help-requested.v1")
    record HelpRequested(
            int n, String from, String to, String problem, LocalDate on, @Nullable LocalDate due)
            implements HelpEvent {

        /** Asked for without a date. */
        public HelpRequested(int n, String from, String to, String problem, LocalDate on) {
            this(n, from, to, problem, on, null);
        }
    }

    /**
     * The department that was asked answered.
     *
     * @param department its code
     */
    @WireName("duban.task.help-answered.v1")
    record HelpAnswered(int n, String department, String answer, LocalDate on)
            implements HelpEvent {}

    /**
     * The one who asked is done with it, with or without an answer.
     *
     * @param answered whether there was an answer
     */
    @WireName("duban.task.help-request-closed.v1")
    record HelpRequestClosed(int n, boolean answered, @Nullable String note, LocalDate on)
            implements HelpEvent {}
}
