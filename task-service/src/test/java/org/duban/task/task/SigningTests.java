package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.drafted;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_AFTER_DUE;
import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_IN_THE_PAST;
import static org.duban.task.task.TaskRule.NOBODY_SIGNS_NOW;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Timeliness;
import org.junit.jupiter.api.Test;

/** By which day a lead is to sign for its task (签收时限), and what it expects when it does. */
class SigningTests {

    private static final LocalDate BY = TODAY.plusDays(3);
    private static final List<TaskEvent> TO_SIGN =
            List.of(A_TASK, new TaskAssigned(TODAY, null, BY));

    private final TaskFigures figures =
            new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());

    @Test
    void theOfficeNamesTheDayWhenItHandsTheTaskOut() {
        Task task =
                given(A_TASK)
                        .when(t -> t.asOffice(OFFICE, TODAY).assign(null, BY))
                        .then(new TaskAssigned(TODAY, null, BY));

        assertThat(task.dates().acknowledgeBy()).isEqualTo(BY);
        assertThat(task.dates().currentDue()).isEqualTo(DUE);
    }

    @Test
    void theDayLiesBetweenTodayAndTheDueDate() {
        for (LocalDate fits : List.of(TODAY, DUE)) {
            given(A_TASK)
                    .when(t -> t.asOffice(OFFICE, TODAY).assign(null, fits))
                    .then(new TaskAssigned(TODAY, null, fits));
        }
        given(A_TASK)
                .when(t -> t.asOffice(OFFICE, TODAY).assign(null, TODAY.minusDays(1)))
                .thenRejected(ACKNOWLEDGE_BY_IN_THE_PAST);
        given(A_TASK)
                .when(t -> t.asOffice(OFFICE, TODAY).assign(null, DUE.plusDays(1)))
                .thenRejected(ACKNOWLEDGE_BY_AFTER_DUE);
    }

    @Test
    void whatIsOverdueAlreadyMayStillBeSignedForByADay() {
        LocalDate late = DUE.plusDays(1);
        given(A_TASK)
                .when(t -> t.asOffice(OFFICE, late).assign(null, late.plusDays(2)))
                .then(new TaskAssigned(late, null, late.plusDays(2)));
    }

    @Test
    void aDueMonthEndsWithItsLastDayAndWhatHasNoDateHasNoEnd() {
        LocalDate last = LocalDate.of(2018, 10, 31);
        TaskDrafted monthly =
                Task.draft(drafted("rsj", List.of(), "x", DUE, DuePrecision.MONTH, List.of()));
        given(monthly)
                .when(t -> t.asOffice(OFFICE, TODAY).assign(null, last))
                .then(new TaskAssigned(TODAY, null, last));
        given(monthly)
                .when(t -> t.asOffice(OFFICE, TODAY).assign(null, last.plusDays(1)))
                .thenRejected(ACKNOWLEDGE_BY_AFTER_DUE);

        Task open = Task.born("p.A5-02", task("rsj", List.of(), null));
        assertThat(SignBy.checked(open, DUE.plusYears(9), null, TODAY)).isEqualTo(DUE.plusYears(9));
        given(task("rsj", List.of(), null))
                .when(t -> new TaskAssigned(TODAY, TODAY, SignBy.checked(t, BY, TODAY, TODAY)))
                .thenRejected(ACKNOWLEDGE_BY_AFTER_DUE);
    }

    @Test
    void theLeadSaysWhatItExpectsAndNothingIsLeftToSign() {
        LocalDate expected = DUE.plusDays(5);
        Task task =
                given(TO_SIGN)
                        .when(t -> t.asLead(LIAISON, TODAY).acknowledge(null, expected))
                        .then(new TaskAcknowledged(TODAY, null, expected));

        assertThat(task.dates().forecast()).isEqualTo(expected);
        assertThat(task.dates().acknowledgeBy()).isNull();
        assertThat(figures.signing(task)).isNull();
        assertThat(given(with(assigned(), new TaskAcknowledged(TODAY))).task().dates().forecast())
                .isNull();
    }

    @Test
    void itIsOverdueFromTheDayAfterAndMayStillBeSigned() {
        Task task = given(TO_SIGN).task();

        assertThat(figures.signing(task).on(BY)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(figures.signing(task).on(BY.plusDays(1))).isEqualTo(Timeliness.OVERDUE);
        given(TO_SIGN)
                .when(t -> t.asLead(LIAISON, BY.plusDays(1)).acknowledge())
                .then(new TaskAcknowledged(BY.plusDays(1)));
    }

    @Test
    void aRefusalAndAnEndLeaveNothingToSignAndANewAssignmentNamesADayOfItsOwn() {
        for (TaskEvent end :
                List.of(new TaskRefused("不属本局职责", TODAY), new TaskTerminated("并入", TODAY))) {
            assertThat(given(with(TO_SIGN, end)).task().dates().acknowledgeBy()).isNull();
        }
        Task again =
                given(with(TO_SIGN, new TaskRefused("不属本局职责", TODAY), new TaskAssigned(BY))).task();
        assertThat(again.dates().acknowledgeBy()).isNull();
    }

    @Test
    void aNewLeadGetsADayOfItsOwn() {
        LocalDate later = BY.plusDays(9);
        Task task =
                given(inProgress(30))
                        .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "职责划分", later))
                        .then(new LeadChanged("rsj", "jyj", "职责划分", TODAY, later));
        assertThat(task.dates().acknowledgeBy()).isEqualTo(later);

        Task without = given(with(TO_SIGN, new LeadChanged("rsj", "jyj", "x", TODAY))).task();
        assertThat(without.dates().acknowledgeBy()).isNull();
        given(TO_SIGN)
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "x", TODAY.minusDays(1)))
                .thenRejected(ACKNOWLEDGE_BY_IN_THE_PAST);
        given(TO_SIGN)
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "x", DUE.plusDays(1)))
                .thenRejected(ACKNOWLEDGE_BY_AFTER_DUE);
    }

    @Test
    void nobodySignsForADraftOrWhileTheClockStands() {
        given(A_TASK)
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "x", BY))
                .thenRejected(NOBODY_SIGNS_NOW);
        given(with(TO_SIGN, new TaskSuspended("等文件", TODAY)))
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "x", BY))
                .thenRejected(NOBODY_SIGNS_NOW);
        given(A_TASK)
                .when(t -> t.asOffice(OFFICE, TODAY).giveTo("jyj", "x"))
                .then(new LeadChanged("rsj", "jyj", "x", TODAY));
    }

    @Test
    void asManyDaysAreLeftAfterTheClockStood() {
        Task task =
                given(
                                with(
                                        TO_SIGN,
                                        new TaskSuspended("等文件", TODAY),
                                        new TaskResumed(
                                                "文件到",
                                                TODAY.plusDays(20),
                                                TODAY,
                                                20,
                                                DUE,
                                                DUE.plusDays(20))))
                        .task();

        assertThat(task.dates().acknowledgeBy()).isEqualTo(BY.plusDays(20));
        assertThat(task.dates().currentDue()).isEqualTo(DUE.plusDays(20));
    }

    @Test
    void aSuccessorHasTheSameDay() {
        Task task = given(TO_SIGN).task();

        assertThat(task.after(task.handOver("rsj", "czj", "合并", START)).dates().acknowledgeBy())
                .isEqualTo(BY);
    }
}
