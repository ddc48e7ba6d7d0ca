package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskTerminated;
import org.junit.jupiter.api.Test;

class RedraftTests {

    private static final TaskDrafted ANEW = task("zjj", List.of("rsj"), DUE.plusDays(30));

    @Test
    void allOfADraftIsWrittenAnewBeforeItIsAssigned() {
        Task task = given(A_TASK).when(t -> redraft(t, ANEW)).then(redrafted(ANEW));

        assertThat(task.asDrafted()).isEqualTo(ANEW);
        assertThat(task.dates()).isEqualTo(Dates.due(DUE.plusDays(30), 2));
        assertThat(task.status()).isEqualTo(TaskStatus.DRAFT);
    }

    @Test
    void aDraftThatWasGivenUpIsADraftAgain() {
        Task task =
                given(A_TASK, new TaskTerminated("撤回", TODAY))
                        .when(t -> redraft(t, A_TASK))
                        .then(redrafted(A_TASK));

        assertThat(task.status()).isEqualTo(TaskStatus.DRAFT);
        assertThat(task.allowed(OFFICE, TODAY)).contains(TaskVerb.ASSIGNMENT);
    }

    @Test
    void whatWasEverAssignedIsNoLongerADraft() {
        given(assigned()).when(t -> redraft(t, ANEW)).thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(with(assigned(), new TaskTerminated("并入", TODAY)))
                .when(t -> redraft(t, ANEW))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theSameDraftIsNoNews() {
        given(A_TASK).when(t -> redraft(t, A_TASK)).thenRejected(TaskRule.DRAFT_UNCHANGED);
    }

    @Test
    void aNewDraftIsCheckedLikeTheFirst() {
        TaskDrafted wrong = task("zjj", List.of("zjj"), DUE);

        given(A_TASK).when(t -> redraft(t, wrong)).thenRejected(TaskRule.LEAD_AMONG_SUPPORTERS);
        given(A_TASK)
                .when(t -> t.asOffice(LIAISON, TODAY).redraft(ANEW))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
    }

    private static TaskRedrafted redraft(Task task, TaskDrafted plan) {
        return task.asOffice(OFFICE, TODAY).redraft(plan);
    }

    private static TaskRedrafted redrafted(TaskDrafted plan) {
        return new TaskRedrafted(
                plan.area(),
                plan.title(),
                plan.leadDepartment(),
                plan.supportingDepartments(),
                plan.kind(),
                plan.objective(),
                plan.countermeasures(),
                plan.schedule(),
                plan.assessment(),
                plan.deliverable(),
                plan.startsOn(),
                plan.due(),
                plan.duePrecision(),
                plan.milestones(),
                TODAY,
                null);
    }
}
