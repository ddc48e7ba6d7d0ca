package org.duban.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader wants done about a task (批示).
 *
 * @param n counts from 1
 * @param to the department that follows it up
 * @param due null: none is set
 * @param answer the latest; null while it waits for one
 * @param answeredOn the first time it was answered
 * @param note what was said when it was closed; null when nothing
 */
public record Instruction(
        int n,
        String to,
        String text,
        LocalDate givenOn,
        @Nullable LocalDate due,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        @Nullable String note) {

    /** Whether the department has still to say something. */
    boolean isWaiting() {
        return answeredOn == null && closedOn == null;
    }

    Instruction givenTo(String department) {
        return new Instruction(
                n, department, text, givenOn, due, answer, answeredOn, closedOn, note);
    }

    Instruction answered(String said, LocalDate on) {
        return new Instruction(
                n, to, text, givenOn, due, said, answeredOn == null ? on : answeredOn, null, null);
    }

    Instruction closed(@Nullable String said, LocalDate on) {
        return new Instruction(n, to, text, givenOn, due, answer, answeredOn, on, said);
    }
}
