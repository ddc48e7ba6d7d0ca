package org.duban.task.matter;

import java.time.LocalDate;
import org.duban.rules.deadline.Timeliness;
import org.duban.task.matter.Matters.Listed;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * A problem with which a department asked another one for help, among those of all tasks.
 *
 * @param n counts the requests of the task from 1
 * @param from code of the department that asks
 * @param to code of the department that is asked
 * @param due by when an answer is needed; null: no date is set
 * @param workingDaysWaited until today, or until it was answered or closed
 * @param timeliness of the answer; of what nobody follows up any more, as of today
 */
record HelpRow(
        MatterTask task,
        int n,
        String from,
        String to,
        String problem,
        LocalDate askedOn,
        @Nullable LocalDate due,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        MatterState state,
        int workingDaysWaited,
        Timeliness timeliness) {

    static HelpRow of(Listed<HelpRequest> listed, TaskFigures figures, LocalDate today) {
        HelpRequest one = listed.content();
        return new HelpRow(
                MatterTask.of(listed.task().state()),
                one.n(),
                one.from(),
                one.to(),
                one.problem(),
                one.askedOn(),
                one.due(),
                one.answer(),
                one.answeredOn(),
                one.closedOn(),
                one.note(),
                Matter.of(listed.task().state(), one, figures).stateOn(today),
                figures.workingDaysWaited(one, today),
                figures.timeliness(listed.task().state().brief().programme(), one).on(today));
    }
}
