package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.Place;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskTerminated;
import org.junit.jupiter.api.Test;

class BreakdownTests {

    private static final Place BELOW = Place.below("p.A5-02", 1);
    private static final TaskDrafted SUBTASK = task("zjj", List.of("rsj"), DUE);

    @Test
    void theLeadAndTheOfficeBreakATaskDown() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asPlanner(LIAISON, TODAY).add(1, SUBTASK))
                        .then(new SubtaskAdded(1, "p.A5-02", SUBTASK.at(BELOW), TODAY));

        assertThat(task.arrangements().subtasks()).isOne();
        given(A_TASK)
                .when(t -> t.asPlanner(OFFICE, TODAY).add(1, SUBTASK))
                .then(new SubtaskAdded(1, "p.A5-02", SUBTASK.at(BELOW), TODAY));
        for (Acting other : List.of(SUPPORTER, STRANGER)) {
            refused(other, SUBTASK, TaskRule.ONLY_LEAD_OR_OFFICE_BREAKS_DOWN);
        }
        given(claimed())
                .when(t -> t.asPlanner(LIAISON, TODAY).add(1, SUBTASK))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void itsOwnerLeadsOrSupportsItsParent() {
        refused(LIAISON, task("jyj", List.of(), DUE), TaskRule.SUBTASK_OUTSIDE_TEAM);
        refused(LIAISON, task("rsj", List.of("zjj", "jyj"), DUE), TaskRule.SUBTASK_OUTSIDE_TEAM);
    }

    @Test
    void itIsNotDueAfterItsParent() {
        refused(
                LIAISON,
                task("zjj", List.of(), DUE.plusDays(1)),
                TaskRule.SUBTASK_DUE_AFTER_PARENT);
        for (LocalDate due : new LocalDate[] {DUE, null}) {
            assertThat(
                            given(inProgress(10))
                                    .task()
                                    .asPlanner(LIAISON, TODAY)
                                    .add(1, task("zjj", List.of(), due))
                                    .plan()
                                    .due())
                    .isEqualTo(due);
        }
    }

    @Test
    void aTreeIsNeitherTooWideNorTooDeep() {
        given(inProgress(10))
                .when(t -> t.asPlanner(LIAISON, TODAY).add(51, SUBTASK))
                .thenRejected(TaskRule.TOO_MANY_SUBTASKS);
        assertThat(
                        given(A_TASK.at(BELOW))
                                .task()
                                .asPlanner(LIAISON, TODAY)
                                .add(50, SUBTASK)
                                .plan()
                                .place())
                .isEqualTo(Place.below("p.A5-02", 2));
        given(A_TASK.at(Place.below("p.A5", 2)))
                .when(t -> t.asPlanner(LIAISON, TODAY).add(1, SUBTASK))
                .thenRejected(TaskRule.TREE_TOO_DEEP);
    }

    @Test
    void aTaskEndsOnlyWhenItsSubtasksHaveEnded() {
        Task parent = given(claimed()).task();
        Task open = given(inProgress(10)).task();
        Task done = given(closed()).task();
        for (TaskEvent end :
                List.of(new TaskClosed(TODAY, null, TODAY), new TaskTerminated("并入", TODAY))) {
            refused(
                    () -> Kinship.requireCovered(parent, List.of(done, open), end),
                    TaskRule.SUBTASKS_OPEN);
            assertThatCode(() -> Kinship.requireCovered(parent, List.of(done, done), end))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aRewrittenTaskStillCoversItsSubtasks() {
        Task parent = given(A_TASK).task();
        Task open = given(task("zjj", List.of(), DUE)).task();
        refused(
                () ->
                        Kinship.requireCovered(
                                parent, List.of(open), redrafted(parent, List.of("gaj"), DUE)),
                TaskRule.SUBTASK_OUTSIDE_TEAM);
        refused(
                () ->
                        Kinship.requireCovered(
                                parent,
                                List.of(open),
                                redrafted(parent, List.of("zjj"), DUE.minusDays(1))),
                TaskRule.SUBTASK_DUE_AFTER_PARENT);
    }

    @Test
    void whateverHappensToASubtaskItStaysInsideOfItsParent() {
        Task parent = given(inProgress(10)).task();
        LocalDate later = DUE.plusDays(1);
        ExtensionReason other = ExtensionReason.OTHER;
        refused(
                () ->
                        Kinship.requireInside(
                                parent, new ExtensionRequested(1, DUE, later, other, "x", TODAY)),
                TaskRule.SUBTASK_DUE_AFTER_PARENT);
        refused(
                () ->
                        Kinship.requireInside(
                                parent, new ExtensionGranted(1, DUE, later, null, TODAY)),
                TaskRule.SUBTASK_DUE_AFTER_PARENT);
        refused(
                () -> Kinship.requireInside(parent, new LeadChanged("rsj", "jyj", "x", TODAY)),
                TaskRule.SUBTASK_OUTSIDE_TEAM);
        refused(
                () ->
                        Kinship.requireInside(
                                parent, redrafted(given(A_TASK).task(), List.of("jyj"), DUE)),
                TaskRule.SUBTASK_OUTSIDE_TEAM);
    }

    @Test
    void aDateThatIsReckonedKeepsThemTogetherAsWell() {
        Task parent = given(inProgress(10)).task();
        for (TaskEvent reckoned :
                List.of(
                        new TaskAssigned(TODAY, DUE.plusDays(1)),
                        new TaskAcknowledged(TODAY, DUE.plusDays(1)))) {
            refused(
                    () -> Kinship.requireInside(parent, reckoned),
                    TaskRule.SUBTASK_DUE_AFTER_PARENT);
        }
        Task open = given(task("zjj", List.of(), DUE)).task();
        TaskEvent earlier = new TaskAcknowledged(TODAY, DUE.minusDays(1));
        assertThat(Kinship.concernsSubtasks(earlier)).isTrue();
        assertThat(Kinship.concernsSubtasks(new TaskAcknowledged(TODAY))).isFalse();
        refused(
                () -> Kinship.requireCovered(parent, List.of(open), earlier),
                TaskRule.SUBTASK_DUE_AFTER_PARENT);
    }

    @Test
    void underATaskThatHasEndedNothingIsOpenedAgain() {
        Task ended = given(closed()).task();
        refused(
                () -> Kinship.requireInside(ended, new TaskReopened("反弹", TODAY)),
                TaskRule.PARENT_HAS_ENDED);
        assertThatCode(
                        () ->
                                Kinship.requireInside(
                                        given(inProgress(1)).task(), new TaskReopened("反弹", TODAY)))
                .doesNotThrowAnyException();
    }

    @Test
    void aSubtaskWrittenAnewKeepsItsPlace() {
        Task subtask = given(A_TASK.at(BELOW)).task();

        given(A_TASK.at(BELOW))
                .when(t -> t.asOffice(OFFICE, TODAY).redraft(A_TASK))
                .thenRejected(TaskRule.DRAFT_UNCHANGED);
        assertThat(subtask.after(redrafted(subtask, List.of(), DUE)).brief().parent())
                .isEqualTo("p.A5-02");
        assertThat(given(with(List.of(A_TASK.at(BELOW)))).task().asDrafted().place())
                .isEqualTo(BELOW);
    }

    private static TaskEvent redrafted(Task task, List<String> supporting, LocalDate due) {
        return task.asOffice(OFFICE, TODAY).redraft(task("rsj", supporting, due));
    }

    private static void refused(Acting acting, TaskDrafted plan, TaskRule rule) {
        given(inProgress(10)).when(t -> t.asPlanner(acting, TODAY).add(1, plan)).thenRejected(rule);
    }

    private static void refused(ThrowingCallable what, TaskRule rule) {
        TaskRejection no = catchThrowableOfType(TaskRejection.class, what);
        assertThat(no).as("a refusal by %s", rule).isNotNull();
        assertThat(no.rule()).isEqualTo(rule);
    }
}
