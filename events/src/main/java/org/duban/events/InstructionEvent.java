package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leader's instruction (批示) on a task, and what becomes of it. */
public sealed interface InstructionEvent extends TaskEvent.Collaboration {

    /**
     * A leader gave an instruction; from here on the department it is given to sees the task.
     *
     * @param n counts the instructions of the task from 1
     * @param to code of the department that has to follow it up
     * @param due local date by which an answer is expected; null: none is set
     */
    @WireName("duban.task.instruction-given.v1")
    record InstructionGiven(int n, String to, String text, @Nullable LocalDate due, LocalDate on)
            implements InstructionEvent {}

    /**
     * The department said what it did about it.
     *
     * @param department its code
     */
    @WireName("duban.task.instruction-answered.v1")
    record InstructionAnswered(int n, String department, String answer, LocalDate on)
            implements InstructionEvent {}

    /** A leader or the office is satisfied. */
    @WireName("duban.task.instruction-closed.v1")
    record InstructionClosed(int n, @Nullable String note, LocalDate on)
            implements InstructionEvent {}
}
