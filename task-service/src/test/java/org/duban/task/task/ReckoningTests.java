package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A due date that nobody wrote down comes about when it can, or the task is not assigned. */
class ReckoningTests {

    private static final LocalDate YEAR_END = LocalDate.of(2018, 12, 31);
    private static final LocalDate FRIDAY = LocalDate.of(2018, 9, 28);
    private static final Reckoning RECKONING =
            new Reckoning(WorkingDayCalendar.stateCouncil(), YEAR_END);

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"FIXED_DATE", "MONTHLY", "QUARTERLY"})
    void aDatedKindIsNotAssignedWithoutADueDate(TaskKind kind) {
        given(plan(kind, null, null))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .thenRejected(TaskRule.DUE_DATE_MISSING);
        given(plan(kind, DUE, null))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"ONGOING", "RELATIVE"})
    void whatGoesOnOrWaitsForSomethingIs(TaskKind kind) {
        given(plan(kind, null, null))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY));
    }

    @Test
    void aYearEndWithoutADateIsTheLastDayOfTheYear() {
        Task task =
                given(plan(TaskKind.YEAR_END, null, null))
                        .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                        .then(new TaskAssigned(FRIDAY, YEAR_END));

        assertThat(task.dates().originalDue()).isEqualTo(YEAR_END);
        assertThat(task.dates().currentDue()).isEqualTo(YEAR_END);
        given(plan(TaskKind.YEAR_END, DUE, null))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY));
    }

    @Test
    void workingDaysFromTheAssignmentLeaveTheHolidayOut() {
        // Saturday and Sunday 29 and 30 September are make-up workdays, 1 to 7 October is free
        DueOffset fiveDays = new DueOffset(Anchor.ASSIGNMENT, null, 5, Unit.WORKING_DAY);

        given(plan(TaskKind.RELATIVE, null, fiveDays))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY, LocalDate.of(2018, 10, 10)));
    }

    @Test
    void daysAndMonthsFromANamedDayAreCountedFromThere() {
        LocalDate named = LocalDate.of(2018, 10, 31);

        given(plan(TaskKind.RELATIVE, null, new DueOffset(Anchor.DATE, named, 1, Unit.MONTH)))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY, LocalDate.of(2018, 11, 30)));
        given(plan(TaskKind.RELATIVE, null, new DueOffset(Anchor.DATE, named, 14, Unit.DAY)))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .then(new TaskAssigned(FRIDAY, LocalDate.of(2018, 11, 14)));
    }

    @Test
    void whatCountsFromTheSignatureIsReckonedByTheFirstOne() {
        DueOffset tenDays = new DueOffset(Anchor.ACKNOWLEDGEMENT, null, 10, Unit.DAY);
        LocalDate due = FRIDAY.plusDays(10);
        TaskDrafted plan = plan(TaskKind.RELATIVE, null, tenDays);
        given(plan)
                .when(t -> t.asOffice(OFFICE, START).assign(RECKONING, null))
                .then(new TaskAssigned(START));
        Task task =
                given(plan, new TaskAssigned(START))
                        .when(t -> t.asLead(LIAISON, FRIDAY).acknowledge(RECKONING, null))
                        .then(new TaskAcknowledged(FRIDAY, due));
        assertThat(task.dates()).isEqualTo(Dates.due(due, 3));

        given(
                        plan,
                        new TaskAssigned(START),
                        new TaskAcknowledged(FRIDAY, due),
                        new LeadChanged("zjj", "rsj", "职责划分", FRIDAY))
                .when(t -> t.asLead(LIAISON, FRIDAY.plusDays(5)).acknowledge(RECKONING, null))
                .then(new TaskAcknowledged(FRIDAY.plusDays(5)));
    }

    @Test
    void whatWasRefusedIsReckonedAnewWhenItIsAssignedAnew() {
        DueOffset tenDays = new DueOffset(Anchor.ASSIGNMENT, null, 10, Unit.DAY);

        Task task =
                given(
                                plan(TaskKind.RELATIVE, null, tenDays),
                                new TaskAssigned(START, START.plusDays(10)),
                                new TaskRefused("不属本局职责", START.plusDays(1)))
                        .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                        .then(new TaskAssigned(FRIDAY, FRIDAY.plusDays(10)));

        assertThat(task.dates().originalDue()).isEqualTo(FRIDAY.plusDays(10));
    }

    @Test
    void whatWasReckonedIsNotWrittenDownAgain() {
        DueOffset tenDays = new DueOffset(Anchor.ASSIGNMENT, null, 10, Unit.DAY);
        TaskDrafted plan = plan(TaskKind.RELATIVE, null, tenDays);
        Task task =
                given(
                                plan,
                                new TaskAssigned(START, START.plusDays(10)),
                                new TaskRefused("不属本局职责", START.plusDays(1)))
                        .task();

        assertThat(task.asDrafted()).isEqualTo(plan);
        given(
                        plan,
                        new TaskAssigned(START, START.plusDays(10)),
                        new TaskRefused("不属本局职责", START.plusDays(1)))
                .when(t -> t.asOffice(OFFICE, FRIDAY).redraft(t.asDrafted()))
                .thenRejected(TaskRule.DRAFT_UNCHANGED);
    }

    @Test
    void aReckonedDateIsWithinWhatTheTaskSays() {
        Milestone late = new Milestone(1, "验收", 100, FRIDAY.plusDays(11));
        DueOffset tenDays = new DueOffset(Anchor.ASSIGNMENT, null, 10, Unit.DAY);

        given(plan(TaskKind.RELATIVE, null, tenDays, late))
                .when(t -> t.asOffice(OFFICE, FRIDAY).assign(RECKONING, null))
                .thenRejected(TaskRule.MILESTONE_OUTSIDE_TASK);
        DueOffset signed = new DueOffset(Anchor.ACKNOWLEDGEMENT, null, 10, Unit.DAY);
        given(plan(TaskKind.RELATIVE, null, signed, late), new TaskAssigned(START))
                .when(t -> t.asLead(LIAISON, FRIDAY).acknowledge(RECKONING, null))
                .thenRejected(TaskRule.MILESTONE_OUTSIDE_TASK);
    }

    @ParameterizedTest
    @EnumSource(value = TaskKind.class, names = "RELATIVE", mode = Mode.EXCLUDE)
    void onlyARelativeTaskIsReckonedFromSomething(TaskKind kind) {
        DueOffset offset = new DueOffset(Anchor.ASSIGNMENT, null, 10, Unit.DAY);

        assertRefused(plan(kind, null, offset));
    }

    @Test
    void anOffsetStandsInThePlaceOfADateAndNamesADayOnlyToCountFromIt() {
        assertRefused(
                plan(TaskKind.RELATIVE, DUE, new DueOffset(Anchor.ASSIGNMENT, null, 10, Unit.DAY)));
        assertRefused(
                plan(
                        TaskKind.RELATIVE,
                        null,
                        new DueOffset(Anchor.ASSIGNMENT, START, 10, Unit.DAY)));
        assertRefused(
                plan(TaskKind.RELATIVE, null, new DueOffset(Anchor.DATE, null, 10, Unit.DAY)));
    }

    private static void assertRefused(TaskDrafted plan) {
        given(A_TASK)
                .when(
                        t -> {
                            Task.draft(plan);
                            throw new AssertionError("drafted " + plan);
                        })
                .thenRejected(TaskRule.DUE_OFFSET_MISPLACED);
    }

    private static TaskDrafted plan(
            TaskKind kind,
            @Nullable LocalDate due,
            @Nullable DueOffset offset,
            Milestone... milestones) {
        return new TaskDrafted(
                "p",
                "A5-02",
                "A5",
                "根治欠薪与工资支付保障",
                "rsj",
                List.of("zjj"),
                kind,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                null,
                due,
                DuePrecision.DAY,
                List.of(milestones),
                null,
                offset);
    }
}
