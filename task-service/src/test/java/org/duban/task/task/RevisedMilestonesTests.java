package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.withMilestones;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.task.task.Revision.Step;
import org.junit.jupiter.api.Test;

class RevisedMilestonesTests {

    private static final LocalDate FIRST = LocalDate.of(2018, 8, 31);
    private static final LocalDate SECOND = LocalDate.of(2018, 9, 28);
    private static final Milestone SURVEY = new Milestone(1, "摸底", 40, FIRST);
    private static final Milestone MENDING = new Milestone(2, "整改", 60, SECOND);
    private static final List<TaskEvent> STEPPED =
            List.of(
                    withMilestones(SURVEY, MENDING),
                    new TaskAssigned(START),
                    new TaskAcknowledged(START),
                    new MilestoneMet(1, FIRST, FIRST, List.of(), FIRST));

    @Test
    void milestonesThatAreNotMetMoveComeAndGo() {
        LocalDate later = LocalDate.of(2018, 10, 10);
        Task task =
                given(STEPPED)
                        .when(
                                t ->
                                        revise(
                                                t,
                                                steps(
                                                        new Step(1, "摸底", 30, FIRST),
                                                        new Step(2, "集中整改", 30, later),
                                                        new Step(null, "回头看", 40, DUE))))
                        .then(
                                revised(
                                        new Milestone(1, "摸底", 30, FIRST),
                                        new Milestone(2, "集中整改", 30, later),
                                        new Milestone(3, "回头看", 40, DUE)));

        assertThat(task.milestones().all())
                .extracting(Milestones.Step::metOn, Milestones.Step::plannedDue)
                .containsExactly(tuple(FIRST, null), tuple(null, SECOND), tuple(null, null));

        Task without = task.after(revise(task, steps(new Step(1, "摸底", 100, FIRST))));
        TaskRevised again =
                revise(without, steps(new Step(1, "摸底", 50, FIRST), new Step(null, "验收", 50, DUE)));
        assertThat(Objects.requireNonNull(again.milestones()).to())
                .extracting(Milestone::n)
                .containsExactly(1, 4);
    }

    @Test
    void aMilestoneThatIsMetIsNeitherDroppedNorMoved() {
        given(STEPPED)
                .when(t -> revise(t, steps(new Step(2, "整改", 100, SECOND))))
                .thenRejected(TaskRule.MILESTONE_ALREADY_MET);
        given(STEPPED)
                .when(
                        t ->
                                revise(
                                        t,
                                        steps(
                                                new Step(1, "摸底", 40, FIRST.plusDays(1)),
                                                new Step(2, "整改", 60, SECOND))))
                .thenRejected(TaskRule.MILESTONE_ALREADY_MET);
    }

    @Test
    void milestonesFitTogetherAndAreListedOnce() {
        given(STEPPED)
                .when(
                        t ->
                                revise(
                                        t,
                                        steps(
                                                new Step(1, "摸底", 40, FIRST),
                                                new Step(2, "整改", 59, SECOND))))
                .thenRejected(TaskRule.MILESTONE_WEIGHTS_NOT_100);
        given(STEPPED)
                .when(
                        t ->
                                revise(
                                        t,
                                        steps(
                                                new Step(1, "摸底", 40, FIRST),
                                                new Step(1, "摸底", 60, FIRST))))
                .thenRejected(TaskRule.MILESTONE_TWICE);
        given(STEPPED)
                .when(t -> revise(t, steps(new Step(7, "整改", 100, SECOND))))
                .thenRejected(TaskRule.MILESTONE_UNKNOWN);
    }

    private static TaskRevised revise(Task task, Revision revision) {
        return task.asOffice(OFFICE, TODAY).revise(revision, "调整");
    }

    private static Revision steps(Step... steps) {
        return new Revision(null, null, null, null, null, null, null, null, List.of(steps));
    }

    private static TaskRevised revised(Milestone... now) {
        return new TaskRevised(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new MilestonesChange(List.of(SURVEY, MENDING), List.of(now)),
                null,
                null,
                "调整",
                TODAY);
    }
}
