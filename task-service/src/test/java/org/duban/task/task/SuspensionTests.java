package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.drafted;
import static org.duban.task.task.GivenTasks.extensionRequested;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.posted;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.GivenTasks.withMilestones;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

/** A suspended task stops its clock. */
class SuspensionTests {

    private static final LocalDate LATER = TODAY.plusDays(40);
    private static final TaskFigures FIGURES =
            new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());

    @Test
    void theDueDateIsPutOffByTheDaysTheClockStoodAndTheOriginalOneStays() {
        Task task =
                given(with(inProgress(40), suspended(TODAY)))
                        .when(t -> t.asOffice(OFFICE, LATER).resume("文件已到"))
                        .then(new TaskResumed("文件已到", LATER, TODAY, 40, DUE, DUE.plusDays(40)));

        assertThat(task.dates().currentDue()).isEqualTo(DUE.plusDays(40));
        assertThat(task.dates().originalDue()).isEqualTo(DUE);
        assertThat(task.dates().dueRevision()).isEqualTo(task.revision());
        assertThat(task.dates().standstill().since()).isNull();
    }

    @Test
    void onTheDayItRunsAgainItsLightIsWhatItWas() {
        List<TaskEvent> before = with(inProgress(70));
        Task task = given(before).task();
        Task resumed = resumed(with(before, suspended(TODAY)), TODAY.plusDays(90));

        assertThat(FIGURES.light(task).on(TODAY)).isEqualTo(Light.GREEN);
        assertThat(FIGURES.light(task).on(TODAY.plusDays(90))).isEqualTo(Light.RED);
        assertThat(FIGURES.light(resumed).on(TODAY.plusDays(90))).isEqualTo(Light.GREEN);
        assertThat(FIGURES.scheduledPercent(resumed, TODAY.plusDays(90)))
                .isEqualTo(FIGURES.scheduledPercent(task, TODAY));
    }

    @Test
    void onlyMilestonesThatAreNotMetArePutOff() {
        TaskDrafted drafted =
                withMilestones(
                        new Milestone(1, "方案", 40, START.plusDays(30)),
                        new Milestone(2, "总结", 60, DUE));
        Task task =
                resumed(
                        List.of(
                                drafted,
                                new TaskAssigned(START),
                                new TaskAcknowledged(START),
                                new MilestoneMet(1, START.plusDays(30), TODAY, List.of(), TODAY),
                                suspended(TODAY)),
                        LATER);

        assertThat(task.milestones().all())
                .extracting(Milestones.Step::due)
                .containsExactly(START.plusDays(30), DUE.plusDays(40));
    }

    @Test
    void aMilestoneThatHadBeenMissedIsLateOnWhateverDayItWasMet() {
        LocalDate due = TODAY.minusDays(10);
        List<TaskEvent> events =
                List.of(
                        withMilestones(new Milestone(1, "方案", 100, due)),
                        new TaskAssigned(START),
                        new TaskAcknowledged(START),
                        suspended(TODAY),
                        new TaskResumed("y", LATER, TODAY, 40, DUE, DUE.plusDays(40)));

        assertThat(met(events, due)).isEqualTo(due);
        assertThat(met(events, due.plusDays(1))).isEqualTo(due);
        assertThat(met(events, due.plusDays(40))).isEqualTo(due);
        assertThat(met(events, LATER)).isEqualTo(due.plusDays(40)).isBefore(LATER);
    }

    @Test
    void aPendingRequestAsksForAsManyDaysMoreThanTheDateThatMoved() {
        Task task = resumed(with(extensionRequested(), suspended(TODAY)), LATER);

        TaskEvent granted = task.asOffice(OFFICE, LATER).decideExtension(1, true, null);

        assertThat(granted)
                .isEqualTo(
                        new ExtensionGranted(1, DUE.plusDays(40), DUE.plusDays(68), null, LATER));
        assertThat(task.after(granted).dates().currentDue()).isEqualTo(DUE.plusDays(68));
    }

    @Test
    void theLongestExtensionCountsFromTheDateThatWasPutOff() {
        LocalDate last = DUE.plusDays(40 + RuleSet.standard().extensionDays());
        Task task = resumed(with(inProgress(40), suspended(TODAY)), LATER);

        assertThat(asked(task, last).to()).isEqualTo(last);
        assertThatExceptionOfType(TaskRejection.class)
                .isThrownBy(() -> asked(task, last.plusDays(1)))
                .satisfies(no -> assertThat(no.rule()).isEqualTo(TaskRule.EXTENSION_TOO_FAR));
    }

    private static ExtensionRequested asked(Task task, LocalDate to) {
        return task.asLead(LIAISON, LATER).requestExtension(to, ExtensionReason.OTHER, "汛期");
    }

    @Test
    void aDueMonthThatIsPutOffIsADay() {
        TaskDrafted monthly =
                drafted(
                        "rsj",
                        List.of(),
                        "措施",
                        LocalDate.parse("2018-10-31"),
                        DuePrecision.MONTH,
                        List.of());
        Task task = resumed(List.of(monthly, new TaskAssigned(START), suspended(TODAY)), LATER);

        assertThat(task.dates().currentDue()).isEqualTo("2018-12-10");
        assertThat(FIGURES.effectiveDue(task, LATER)).isEqualTo("2018-12-10");
    }

    @Test
    void whatHasNoDueDateHasNoneAfterwards() {
        List<TaskEvent> events =
                List.of(task("rsj", List.of(), null), new TaskAssigned(START), suspended(TODAY));

        given(events)
                .when(t -> t.asOffice(OFFICE, LATER).resume("y"))
                .then(new TaskResumed("y", LATER, TODAY, 40, null, null));
    }

    @Test
    void standstillsAddUpAndSilenceIsCountedFromTheLastUpdate() {
        List<TaskEvent> events =
                with(
                        inProgress(40),
                        suspended(TODAY),
                        new TaskResumed("y", LATER, TODAY, 40, DUE, DUE.plusDays(40)),
                        posted(40, 50, "继续"),
                        suspended(LATER));
        Task task = resumed(events, LATER.plusDays(3));

        assertThat(task.dates().currentDue()).isEqualTo(DUE.plusDays(43));
        assertThat(task.dates().standstill().sinceBegun()).isEqualTo(43);
        assertThat(task.dates().standstill().sinceHeard()).isEqualTo(3);
    }

    @Test
    void whereNobodyCountedTheDaysNothingMoves() {
        List<TaskEvent> events =
                with(inProgress(40), suspended(TODAY), new TaskResumed("z", LATER));
        Task task = given(events).task();

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task.dates().currentDue()).isEqualTo(DUE);
        assertThat(task.dates().standstill().since()).isNull();
    }

    private static TaskSuspended suspended(LocalDate on) {
        return new TaskSuspended("等待上级文件", on);
    }

    private static Task resumed(List<TaskEvent> events, LocalDate on) {
        Task held = given(events).task();
        return held.after(held.asOffice(OFFICE, on).resume("文件已到"));
    }

    /** The due date by which a milestone counts that was met on a day. */
    private static LocalDate met(List<TaskEvent> events, LocalDate on) {
        return given(events).task().asLead(LIAISON, LATER).meetMilestone(1, on, List.of()).due();
    }
}
