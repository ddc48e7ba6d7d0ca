package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import org.duban.events.ExtensionReason;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.rules.light.Stage;
import org.junit.jupiter.api.Test;

class OfficeTests {

    @Test
    void aSuspendedTaskGoesBackToWhereItWas() {
        Task suspended =
                given(acknowledged())
                        .when(t -> t.asOffice(OFFICE, TODAY).suspend("等待上级文件"))
                        .then(new TaskSuspended("等待上级文件", TODAY));
        assertThat(suspended.status().stage()).isEqualTo(Stage.SUSPENDED);

        Task resumed =
                given(with(acknowledged(), new TaskSuspended("等待上级文件", TODAY)))
                        .when(t -> t.asOffice(OFFICE, TODAY).resume("文件已到"))
                        .then(new TaskResumed("文件已到", TODAY, TODAY, 0, DUE, DUE));
        assertThat(resumed.status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
        assertThat(resumed.heldFrom()).isNull();
    }

    @Test
    void theLeadDoesNothingWithASuspendedTask() {
        given(with(acknowledged(), new TaskSuspended("等待上级文件", TODAY)))
                .when(
                        t ->
                                t.asLead(LIAISON, TODAY)
                                        .requestExtension(
                                                TODAY.plusDays(90), ExtensionReason.OTHER, "y"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void suspensionAndTerminationNeedAReason() {
        given(inProgress(10))
                .when(t -> t.asOffice(OFFICE, TODAY).suspend(" "))
                .thenRejected(TaskRule.REASON_REQUIRED);
        given(inProgress(10))
                .when(t -> t.asOffice(OFFICE, TODAY).terminate(" "))
                .thenRejected(TaskRule.REASON_REQUIRED);
    }

    @Test
    void aTerminatedTaskIsOver() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asOffice(OFFICE, TODAY).terminate("并入其他任务"))
                        .then(new TaskTerminated("并入其他任务", TODAY));

        assertThat(task.status().isOpen()).isFalse();
        assertThat(task.percent()).isEqualTo(10);
        given(closed())
                .when(t -> t.asOffice(OFFICE, TODAY).terminate("并入其他任务"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theOfficeSettlesADisputedLeadAndTheNewOneSignsAnew() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asOffice(OFFICE, TODAY).giveTo("zjj", "职责划分"))
                        .then(new LeadChanged("rsj", "zjj", "职责划分", TODAY));

        assertThat(task.team().lead()).isEqualTo("zjj");
        assertThat(task.team().supporting()).containsExactly("gaj");
        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(task.percent()).isEqualTo(10);
    }

    @Test
    void aSuspendedTaskThatChangesHandsWaitsForTheNewLeadToSign() {
        Task task =
                given(
                                with(
                                        inProgress(10),
                                        new TaskSuspended("x", TODAY),
                                        new LeadChanged("rsj", "zjj", "y", TODAY),
                                        new TaskResumed("z", TODAY)))
                        .task();

        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void aDraftThatChangesHandsStaysADraft() {
        assertThat(given(A_TASK, new LeadChanged("rsj", "jyj", "x", TODAY)).task().status())
                .isEqualTo(TaskStatus.DRAFT);
    }

    @Test
    void theLeadChangesOnlyToAnotherDepartmentAndOnlyWhileNothingIsClaimed() {
        given(assigned())
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("rsj", "x"))
                .thenRejected(TaskRule.LEAD_UNCHANGED);
        given(claimed())
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("zjj", "x"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(assigned())
                .when(t -> t.asOffice(LIAISON, TODAY).giveTo("zjj", "x"))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
    }
}
