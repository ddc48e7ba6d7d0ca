package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.ADMIN;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.FILE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.posted;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.junit.jupiter.api.Test;

class CompletionTests {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static final TaskScenario OF_THE_OFFICE_ITSELF =
            given(
                    task("zgh", List.of(), DUE),
                    new TaskAssigned(START),
                    new TaskAcknowledged(START),
                    new CompletionClaimed(YESTERDAY, "办结", List.of(FILE), TODAY));

    @Test
    void theLeadClaimsCompletionWithEvidence() {
        Task task =
                given(inProgress(80))
                        .when(
                                t ->
                                        t.asLead(LIAISON, TODAY)
                                                .claimCompletion(YESTERDAY, "办结", List.of(FILE)))
                        .then(new CompletionClaimed(YESTERDAY, "办结", List.of(FILE), TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETION_CLAIMED);
        assertThat(task.percent()).isEqualTo(100);
        assertThat(task.dates().actual()).isEqualTo(YESTERDAY);
        assertThat(task.progress().evidence()).containsExactly(FILE);
    }

    @Test
    void aClaimWithoutEvidenceIsRefused() {
        given(inProgress(80))
                .when(t -> t.asLead(LIAISON, TODAY).claimCompletion(YESTERDAY, "办结", List.of()))
                .thenRejected(TaskRule.COMPLETION_NEEDS_EVIDENCE);
    }

    @Test
    void nothingIsFinishedInTheFutureOrBeforeItBegan() {
        given(inProgress(80))
                .when(
                        t ->
                                t.asLead(LIAISON, TODAY)
                                        .claimCompletion(TODAY.plusDays(1), "办结", List.of(FILE)))
                .thenRejected(TaskRule.ACTUAL_IN_THE_FUTURE);
        given(inProgress(80))
                .when(
                        t ->
                                t.asLead(LIAISON, TODAY)
                                        .claimCompletion(START.minusDays(1), "办结", List.of(FILE)))
                .thenRejected(TaskRule.ACTUAL_BEFORE_START);
    }

    @Test
    void theOfficeVerifiesAndCloses() {
        Task task =
                given(claimed())
                        .when(t -> t.asOffice(OFFICE, TODAY).close("核实"))
                        .then(new TaskClosed(YESTERDAY, "核实", TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task.dates().actual()).isEqualTo(YESTERDAY);
    }

    @Test
    void whatNobodyClaimedIsNotClosed() {
        given(inProgress(80))
                .when(t -> t.asOffice(OFFICE, TODAY).close(null))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theLeadDoesNotCloseItsOwnTask() {
        given(claimed())
                .when(t -> t.asOffice(LIAISON, TODAY).close(null))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
        given(claimed())
                .when(t -> t.asOffice(LEADER, TODAY).close(null))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
    }

    @Test
    void theOfficeDoesNotJudgeWhatItsOwnDepartmentLeads() {
        OF_THE_OFFICE_ITSELF
                .when(t -> t.asOffice(OFFICE, TODAY).close(null))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
        OF_THE_OFFICE_ITSELF
                .when(t -> t.asOffice(OFFICE, TODAY).returnForRedo("重做"))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
    }

    @Test
    void somebodyElseOfTheOfficeOrAnAdministratorJudgesIt() {
        OF_THE_OFFICE_ITSELF
                .when(t -> t.asOffice(CO_OFFICE, TODAY).close(null))
                .then(new TaskClosed(YESTERDAY, null, TODAY));
        OF_THE_OFFICE_ITSELF
                .when(t -> t.asOffice(ADMIN, TODAY).close(null))
                .then(new TaskClosed(YESTERDAY, null, TODAY));
    }

    @Test
    void anAdministratorOfTheLeadDepartmentDoesNotJudgeItEither() {
        OF_THE_OFFICE_ITSELF
                .when(t -> t.asOffice(new Acting("zgh", false, true, false), TODAY).close(null))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
    }

    @Test
    void aClaimMayBeReturnedForRedoWithAReason() {
        Task task =
                given(claimed())
                        .when(t -> t.asOffice(OFFICE, TODAY).returnForRedo("材料不全"))
                        .then(new TaskReturned("材料不全", TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.RETURNED);
        assertThat(task.percent()).isEqualTo(80);
        assertThat(task.dates().actual()).isNull();
        given(claimed())
                .when(t -> t.asOffice(OFFICE, TODAY).returnForRedo(" "))
                .thenRejected(TaskRule.REASON_REQUIRED);
    }

    @Test
    void aClosedTaskIsReopenedWithAReasonOnly() {
        Task task =
                given(closed())
                        .when(t -> t.asOffice(OFFICE, TODAY).reopen("问题反弹"))
                        .then(new TaskReopened("问题反弹", TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task.dates().actual()).isNull();
        given(closed())
                .when(t -> t.asOffice(OFFICE, TODAY).reopen(""))
                .thenRejected(TaskRule.REASON_REQUIRED);
        given(claimed())
                .when(t -> t.asOffice(OFFICE, TODAY).reopen("问题反弹"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void itIsCountedHowOftenATaskWasSentBack() {
        TaskReturned back = new TaskReturned("缺佐证", TODAY);

        assertThat(given(claimed()).task().progress().returns()).isZero();
        assertThat(given(with(claimed(), back, claimed().getLast(), back)).task().progress())
                .extracting(Progress::returns)
                .isEqualTo(2);
        assertThat(given(with(claimed(), back, posted(80, 90, "补齐"))).task().progress().returns())
                .isOne();
    }
}
