package org.duban.task.matter;

import java.time.LocalDate;
import org.duban.rules.deadline.Timeliness;
import org.duban.task.matter.Matters.Listed;
import org.duban.task.task.Instruction;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * What a leader wants done (批示), among the instructions of all tasks.
 *
 * @param n counts the instructions of the task from 1
 * @param to code of the department that follows it up
 * @param due by when it has to answer; null: no date is set
 * @param answer the latest
 * @param timeliness of the answer; of what nobody follows up any more, as of today
 */
record InstructionRow(
        MatterTask task,
        int n,
        String to,
        String text,
        LocalDate givenOn,
        @Nullable LocalDate due,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        MatterState state,
        Timeliness timeliness) {

    static InstructionRow of(Listed<Instruction> listed, TaskFigures figures, LocalDate today) {
        Instruction one = listed.content();
        return new InstructionRow(
                MatterTask.of(listed.task().state()),
                one.n(),
                one.to(),
                one.text(),
                one.givenOn(),
                one.due(),
                one.answer(),
                one.answeredOn(),
                one.closedOn(),
                one.note(),
                Matter.of(listed.task().state(), one, figures).stateOn(today),
                figures.timeliness(listed.task().state().brief().programme(), one).on(today));
    }
}
