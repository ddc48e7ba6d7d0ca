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
import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.ExtensionReason;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

/** What hangs on the due date of a task moves with it. */
class ExtendedMilestonesTests {

    private static final LocalDate EARLY = LocalDate.of(2018, 8, 31);
    private static final LocalDate MIDDLE = LocalDate.of(2018, 9, 28);
    private static final LocalDate LATER = DUE.plusDays(28);
    private static final List<TaskEvent> ASKED =
            List.of(
                    withMilestones(
                            new Milestone(1, "摸底", 30, EARLY),
                            new Milestone(2, "整改", 30, MIDDLE),
                            new Milestone(3, "验收", 40, DUE)),
                    new TaskAssigned(START),
                    new TaskAcknowledged(START),
                    new MilestoneMet(1, EARLY, EARLY, List.of(), EARLY),
                    new ExtensionRequested(1, DUE, LATER, ExtensionReason.EXTERNAL, "汛期", TODAY));

    @Test
    void aMilestoneThatIsDueWithTheTaskMovesWithItAndKeepsItsFirstDate() {
        Task task =
                given(ASKED)
                        .when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, true, null))
                        .then(granted(new MilestoneMoved(3, DUE, LATER)));

        assertThat(task.milestones().all())
                .extracting(Milestones.Step::due, Milestones.Step::plannedDue)
                .containsExactly(tuple(EARLY, null), tuple(MIDDLE, null), tuple(LATER, DUE));
        TaskFigures figures =
                new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
        assertThat(figures.light(task, task.milestones().all().getLast(), DUE.plusDays(1)))
                .isNull();
        assertThat(figures.againstOriginal(task, DUE.plusDays(1))).isEqualTo(Light.RED);
    }

    @Test
    void theOfficeMovesOthersOrLeavesOneBehind() {
        given(ASKED)
                .when(t -> decide(t, Map.of(2, MIDDLE.plusDays(10), 3, LATER.minusDays(1))))
                .then(
                        granted(
                                new MilestoneMoved(2, MIDDLE, MIDDLE.plusDays(10)),
                                new MilestoneMoved(3, DUE, LATER.minusDays(1))));
        given(ASKED)
                .when(t -> decide(t, Map.of(3, DUE)))
                .then(new ExtensionGranted(1, DUE, LATER, null, TODAY));
    }

    @Test
    void whatIsMetOrUnknownOrOutsideOfTheTaskDoesNotMove() {
        given(ASKED)
                .when(t -> decide(t, Map.of(1, LATER)))
                .thenRejected(TaskRule.MILESTONE_ALREADY_MET);
        given(ASKED)
                .when(t -> decide(t, Map.of(9, LATER)))
                .thenRejected(TaskRule.MILESTONE_UNKNOWN);
        given(ASKED)
                .when(t -> decide(t, Map.of(2, LATER.plusDays(1))))
                .thenRejected(TaskRule.MILESTONE_OUTSIDE_TASK);
        given(ASKED)
                .when(t -> decide(t, Map.of(2, START.minusDays(1))))
                .thenRejected(TaskRule.MILESTONE_OUTSIDE_TASK);
    }

    @Test
    void nothingMovesWhereNothingIsGranted() {
        given(ASKED)
                .when(
                        t ->
                                t.asOffice(OFFICE, TODAY)
                                        .decideExtension(1, false, "按期", Map.of(9, DUE)))
                .then(new ExtensionDeclined(1, "按期", TODAY));
    }

    @Test
    void whatWasGrantedBeforeMilestonesMovedLeavesThemWhereTheyWere() {
        Task task = given(ASKED).task().after(new ExtensionGranted(1, DUE, LATER, null, TODAY));

        assertThat(task.milestones().all().getLast().due()).isEqualTo(DUE);
        assertThat(task.dates().currentDue()).isEqualTo(LATER);
    }

    private static TaskEvent decide(Task task, Map<Integer, LocalDate> wished) {
        return task.asOffice(OFFICE, TODAY).decideExtension(1, true, null, wished);
    }

    private static ExtensionGranted granted(MilestoneMoved... moved) {
        return new ExtensionGranted(1, DUE, LATER, null, TODAY, List.of(moved));
    }
}
