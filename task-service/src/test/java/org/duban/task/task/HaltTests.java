package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.ADMIN;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.ArrayList;
import java.util.List;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.task.task.Halt.HaltOutcome;
import org.junit.jupiter.api.Test;

class HaltTests {

    private static final HaltRequested STOP =
            new HaltRequested(1, HaltKind.SUSPENSION, "等省里文件", TODAY);
    private static final HaltRequested END =
            new HaltRequested(1, HaltKind.TERMINATION, "并入他项", TODAY);

    @Test
    void theLeadAsksAndTheOfficeGrants() {
        Task asked =
                given(inProgress(10))
                        .when(t -> t.asHalter(LIAISON, TODAY).request(STOP.kind(), STOP.reason()))
                        .then(STOP);
        assertThat(asked.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(asked.allowed(OFFICE, TODAY)).contains(TaskVerb.HALT_DECISION);

        Task stopped =
                given(with(inProgress(10), STOP))
                        .when(t -> t.asHalter(OFFICE, TODAY).decide(1, true, "同意"))
                        .then(new TaskSuspended("同意", TODAY, 1));
        assertThat(stopped.status()).isEqualTo(TaskStatus.SUSPENDED);
        assertThat(stopped.arrangements().halts().pending()).isNull();
        assertThat(stopped.arrangements().halts().decided().getFirst().decision())
                .isEqualTo(HaltOutcome.GRANTED);
        given(with(inProgress(10), END))
                .when(t -> t.asHalter(ADMIN, TODAY).decide(1, true, "同意"))
                .then(new TaskTerminated("同意", TODAY, 1));
    }

    @Test
    void whatIsDeclinedGoesOnAndMayBeAskedForAgain() {
        Task on =
                given(with(inProgress(10), END))
                        .when(t -> t.asHalter(OFFICE, TODAY).decide(1, false, "仍要办"))
                        .then(new HaltDeclined(1, HaltKind.TERMINATION, "仍要办", TODAY));
        assertThat(on.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(on.asHalter(LIAISON, TODAY).request(STOP.kind(), "再申请").n()).isEqualTo(2);
        given(with(inProgress(10), END))
                .when(t -> t.asHalter(LIAISON, TODAY).withdraw(1, null))
                .then(new HaltWithdrawn(1, HaltKind.TERMINATION, null, TODAY));
    }

    @Test
    void onlyTheLeadAsksAndNobodyDecidesAboutTheirOwnDepartmentsItem() {
        for (Acting other : List.of(SUPPORTER, OFFICE)) {
            given(inProgress(10))
                    .when(t -> t.asHalter(other, TODAY).request(STOP.kind(), "x"))
                    .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        }
        given(with(inProgress(10), STOP))
                .when(t -> t.asHalter(LIAISON, TODAY).decide(1, true, "x"))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
        List<TaskEvent> own = List.of(task("zgh", List.of(), DUE), new TaskAssigned(TODAY), STOP);
        given(own)
                .when(t -> t.asHalter(OFFICE, TODAY).decide(1, true, "x"))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
        given(own)
                .when(t -> t.asHalter(CO_OFFICE, TODAY).decide(1, true, "x"))
                .then(new TaskSuspended("x", TODAY, 1));
    }

    @Test
    void whoMayNotDecideDoesNotGetRoundItTheDirectWay() {
        List<TaskEvent> own = List.of(task("zgh", List.of(), DUE), new TaskAssigned(TODAY), STOP);
        given(own)
                .when(t -> t.asOffice(OFFICE, TODAY).suspend("x"))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
        given(own)
                .when(t -> t.asOffice(OFFICE, TODAY).terminate("x"))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
        given(own.subList(0, 2))
                .when(t -> t.asOffice(OFFICE, TODAY).suspend("x"))
                .then(new TaskSuspended("x", TODAY));
        given(own)
                .when(t -> t.asOffice(CO_OFFICE, TODAY).suspend("x"))
                .then(new TaskSuspended("x", TODAY, 1));
    }

    @Test
    void oneRequestAtATimeAndNotForWhatIsSuspendedAlready() {
        given(with(inProgress(10), STOP))
                .when(t -> t.asHalter(LIAISON, TODAY).request(HaltKind.TERMINATION, "x"))
                .thenRejected(TaskRule.HALT_PENDING);
        given(with(inProgress(10), new TaskSuspended("x", TODAY)))
                .when(t -> t.asHalter(LIAISON, TODAY).request(HaltKind.SUSPENSION, "x"))
                .thenRejected(TaskRule.SUSPENDED_ALREADY);
        given(with(inProgress(10), new TaskSuspended("x", TODAY)))
                .when(t -> t.asHalter(LIAISON, TODAY).request(HaltKind.TERMINATION, "并入他项"))
                .then(END);
        given(claimed())
                .when(t -> t.asHalter(LIAISON, TODAY).request(HaltKind.TERMINATION, "x"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void whatIsNotPendingIsNotDecided() {
        given(inProgress(10))
                .when(t -> t.asHalter(OFFICE, TODAY).decide(1, true, "x"))
                .thenRejected(TaskRule.NO_HALT_PENDING);
        var again =
                with(
                        inProgress(10),
                        STOP,
                        new HaltWithdrawn(1, STOP.kind(), null, TODAY),
                        new HaltRequested(2, HaltKind.TERMINATION, "x", TODAY));
        given(again)
                .when(t -> t.asHalter(OFFICE, TODAY).decide(1, true, "x"))
                .thenRejected(TaskRule.HALT_ALREADY_DECIDED);
        given(again)
                .when(t -> t.asHalter(OFFICE, TODAY).decide(3, true, "x"))
                .thenRejected(TaskRule.HALT_UNKNOWN);
        given(again)
                .when(t -> t.asHalter(OFFICE, TODAY).decide(2, false, " "))
                .thenRejected(TaskRule.REASON_REQUIRED);
    }

    @Test
    void aTaskThatGoesAnotherWayIsNotAskedForAnyMore() {
        for (TaskEvent other :
                List.of(
                        new LeadChanged("rsj", "zjj", "职责", TODAY),
                        claimed().getLast(),
                        new TaskTerminated("并入", TODAY))) {
            Halts halts = given(with(inProgress(10), STOP, other)).task().arrangements().halts();
            assertThat(halts.pending()).isNull();
            assertThat(halts.decided().getLast().decision()).isEqualTo(HaltOutcome.WITHDRAWN);
        }
        assertThat(
                        given(with(inProgress(10), END, new TaskSuspended("x", TODAY)))
                                .task()
                                .arrangements()
                                .halts()
                                .pending())
                .isNotNull();
    }

    @Test
    void itIsNotAskedForWithoutEnd() {
        List<TaskEvent> events = new ArrayList<>(inProgress(10));
        for (int n = 1; n <= Halts.MOST_ASKED; n++) {
            events.add(new HaltRequested(n, HaltKind.SUSPENSION, "x", TODAY));
            events.add(new HaltDeclined(n, HaltKind.SUSPENSION, "x", TODAY));
        }
        given(events)
                .when(t -> t.asHalter(LIAISON, TODAY).request(STOP.kind(), "x"))
                .thenRejected(TaskRule.HALTS_USED_UP);
    }
}
