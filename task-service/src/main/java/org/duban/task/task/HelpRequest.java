package org.duban.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that one department cannot solve alone, and what the one it asked says to it.
 *
 * @param n counts from 1
 * @param from the department that asked
 * @param to the department that was asked
 * @param due by when an answer is needed; null: no date is set
 * @param answer null while it waits for one
 * @param note what the one who asked said in the end; null when nothing
 */
public record HelpRequest(
        int n,
        String from,
        String to,
        String problem,
        LocalDate askedOn,
        @Nullable LocalDate due,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        @Nullable String note) {

    /** Whether the department asked has still to say something. */
    boolean isWaiting() {
        return answeredOn == null && closedOn == null;
    }

    HelpRequest handedOver(String department, String successor) {
        return new HelpRequest(
                n,
                from.equals(department) ? successor : from,
                to.equals(department) ? successor : to,
                problem,
                askedOn,
                due,
                answer,
                answeredOn,
                closedOn,
                note);
    }

    HelpRequest answered(String said, LocalDate on) {
        return new HelpRequest(n, from, to, problem, askedOn, due, said, on, null, null);
    }

    HelpRequest closed(@Nullable String said, LocalDate on) {
        return new HelpRequest(n, from, to, problem, askedOn, due, answer, answeredOn, on, said);
    }
}
