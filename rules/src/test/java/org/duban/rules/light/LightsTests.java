package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Timeliness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LightsTests {

    private static final RuleSet RULES = RuleSet.standard();
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @Test
    void turnsYellowThreeWorkingDaysBeforeAndRedTheDayAfter() {
        assertThat(plan(SomeTask.open().percent(95).due("2018-10-08")))
                .isEqualTo(greenThenYellowThenRed("2018-09-28", "2018-10-09"));
    }

    @Test
    void aMilestoneHasALightOfItsOwn() {
        assertThat(milestone(Stage.OPEN, null, "2018-09-27")).isNull();
        assertThat(milestone(Stage.OPEN, null, "2018-09-28")).isEqualTo(Light.YELLOW);
        assertThat(milestone(Stage.OPEN, null, "2018-10-08")).isEqualTo(Light.YELLOW);
        assertThat(milestone(Stage.OPEN, null, "2018-10-09")).isEqualTo(Light.RED);
        for (Stage still : List.of(Stage.DRAFT, Stage.CLAIMED, Stage.SUSPENDED, Stage.ENDED)) {
            assertThat(milestone(still, null, "2018-10-09")).isNull();
        }
        assertThat(milestone(Stage.ENDED, "2018-10-08", "2018-12-01")).isEqualTo(Light.GREEN);
        assertThat(milestone(Stage.OPEN, "2018-10-09", "2018-12-01")).isEqualTo(Light.MADE_UP_LATE);
    }

    private static @Nullable Light milestone(Stage stage, @Nullable String metOn, String today) {
        return Lights.ofMilestone(
                stage,
                new Milestone(
                        "底数",
                        LocalDate.parse("2018-10-08"),
                        metOn == null ? null : LocalDate.parse(metOn),
                        20),
                RULES,
                CALENDAR,
                LocalDate.parse(today));
    }

    @Test
    void aDueDateThatRollsForwardMovesTheLight() {
        SomeTask task = SomeTask.open().percent(95).due("2018-10-03");
        RuleSet rolling = RULES.withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);

        assertThat(plan(task)).isEqualTo(greenThenYellowThenRed("2018-09-27", "2018-10-04"));
        assertThat(Lights.plan(task.facts(), rolling, CALENDAR))
                .isEqualTo(greenThenYellowThenRed("2018-09-28", "2018-10-09"));
    }

    @Test
    void turnsYellowWhenBehindScheduleByMoreThanTheTolerance() {
        SomeTask task = SomeTask.open();

        // 88 days; 61 % are scheduled from day 54 on
        assertThat(plan(task)).isEqualTo(greenThenYellowThenRed("2018-10-27", "2018-12-01"));
        assertThat(explain(task, "2018-10-26"))
                .isEqualTo(
                        verdict(
                                Light.GREEN,
                                reason(
                                        LightRule.ON_SCHEDULE,
                                        7L,
                                        Map.of("percent", 50, "scheduledPercent", 60))));
        assertThat(explain(task, "2018-10-27"))
                .isEqualTo(
                        verdict(
                                Light.YELLOW,
                                reason(
                                        LightRule.BEHIND_SCHEDULE,
                                        7L,
                                        Map.of(
                                                "percent",
                                                50,
                                                "scheduledPercent",
                                                61,
                                                "tolerancePercent",
                                                10))));
    }

    @Test
    void turnsYellowWithoutFeedbackForThirtyDays() {
        SomeTask task = SomeTask.open().percent(95);

        assertThat(plan(task)).isEqualTo(greenThenYellowThenRed("2018-11-19", "2018-12-01"));
        assertThat(explain(task, "2018-11-20").reasons())
                .containsExactly(
                        reason(
                                LightRule.STALE,
                                7L,
                                Map.of(
                                        "daysWithoutFeedback",
                                        31,
                                        "since",
                                        LocalDate.parse("2018-10-20"))));
        assertThat(Lights.plan(task.facts(), RULES.withStaleDays(0), CALENDAR))
                .isEqualTo(greenThenYellowThenRed("2018-11-27", "2018-12-01"));
    }

    @Test
    void everyReasonIsNamedTroubleFirst() {
        SomeTask task =
                SomeTask.open()
                        .due("2018-10-22")
                        .milestone("June", "2018-09-10", "2018-09-12", 40)
                        .milestone("July", "2018-10-15", null, 60);

        assertThat(explain(task, "2018-10-23"))
                .isEqualTo(
                        verdict(
                                Light.RED,
                                reason(
                                        LightRule.OVERDUE,
                                        2L,
                                        Map.of(
                                                "workingDaysOverdue",
                                                1,
                                                "due",
                                                LocalDate.parse("2018-10-22"))),
                                reason(
                                        LightRule.MILESTONE_OVERDUE,
                                        null,
                                        Map.of(
                                                "milestone",
                                                "July",
                                                "workingDaysOverdue",
                                                6,
                                                "due",
                                                LocalDate.parse("2018-10-15"))),
                                reason(
                                        LightRule.BEHIND_SCHEDULE,
                                        7L,
                                        Map.of(
                                                "percent",
                                                50,
                                                "scheduledPercent",
                                                100,
                                                "tolerancePercent",
                                                10)),
                                reason(
                                        LightRule.MADE_UP_LATE,
                                        null,
                                        Map.of(
                                                "milestone",
                                                "June",
                                                "due",
                                                LocalDate.parse("2018-09-10"),
                                                "metOn",
                                                LocalDate.parse("2018-09-12")))));
    }

    @Test
    void aMonthMadeUpLateIsNeverGreenAgain() {
        SomeTask task =
                SomeTask.open()
                        .percent(95)
                        .milestone("九月", "2018-09-30", "2018-10-09", 50)
                        .milestone("十月", "2018-10-31", "2018-10-31", 50);

        assertThat(plan(task).first()).isEqualTo(Light.MADE_UP_LATE);
        assertThat(plan(task).on(LocalDate.parse("2018-11-27"))).isEqualTo(Light.YELLOW);
        assertThat(plan(task.in(Stage.SUSPENDED))).isEqualTo(DayPlan.constant(Light.MADE_UP_LATE));
        assertThat(plan(task.finished(Stage.ENDED, "2018-11-01")))
                .isEqualTo(DayPlan.constant(Light.MADE_UP_LATE));
    }

    @Test
    void finishedLateShowsAsMadeUpLateAndSaysSo() {
        SomeTask task = SomeTask.open().finished(Stage.ENDED, "2018-12-01");

        assertThat(explain(task, "2018-12-31"))
                .isEqualTo(
                        verdict(
                                Light.MADE_UP_LATE,
                                reason(LightRule.CLOSED, null, Map.of()),
                                reason(
                                        LightRule.FINISHED_LATE,
                                        null,
                                        Map.of(
                                                "due",
                                                LocalDate.parse("2018-11-30"),
                                                "actual",
                                                LocalDate.parse("2018-12-01")))));
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotOpenRaisesNothing(Stage stage) {
        SomeTask task = SomeTask.open().milestone("九月", "2018-09-30", null, 100).in(stage);

        assertThat(plan(task)).isEqualTo(DayPlan.constant(Light.GREEN));
        assertThat(explain(task, "2019-06-30").reasons()).hasSize(1);
        assertThat(Lights.timeliness(task.facts(), RULES, CALENDAR))
                .isEqualTo(DayPlan.constant(Timeliness.NOT_DUE));
    }

    @Test
    void anOngoingTaskIsNeverOverdueItselfOnlyItsPeriods() {
        SomeTask ongoing = SomeTask.open().ongoing();

        assertThat(plan(ongoing))
                .isEqualTo(
                        DayPlan.constant(Light.GREEN)
                                .then(LocalDate.parse("2018-11-19"), Light.YELLOW));
        assertThat(plan(ongoing.milestone("Q3", "2018-10-31", null, 0)))
                .isEqualTo(greenThenYellowThenRed("2018-10-26", "2018-11-01"));
        assertThat(Lights.timeliness(ongoing.facts(), RULES, CALENDAR))
                .isEqualTo(DayPlan.constant(Timeliness.ONGOING));
    }

    @Test
    void anExtensionNeverHidesTheLightAgainstTheOriginalDate() {
        SomeTask task = SomeTask.open().percent(95).due("2018-12-28");
        LocalDate day = LocalDate.parse("2018-12-03");

        assertThat(plan(task).on(day)).isEqualTo(Light.YELLOW);
        assertThat(Lights.againstOriginal(task.facts(), RULES, CALENDAR).on(day))
                .isEqualTo(Light.RED);
        assertThat(Lights.explain(task.facts().againstOriginal(), RULES, CALENDAR, day).reasons())
                .extracting(Reason::rule)
                .startsWith("light.overdue");
    }

    @Test
    void aTaskWithoutADueDateCanOnlyGoStale() {
        SomeTask task = SomeTask.open().due(null);

        assertThat(plan(task).changes())
                .containsExactly(new DayPlan.Change<>(LocalDate.parse("2018-11-19"), Light.YELLOW));
        assertThat(Lights.timeliness(task.facts(), RULES, CALENDAR))
                .isEqualTo(DayPlan.constant(Timeliness.TO_BE_SET));
    }

    @Test
    void lightsAreOrderedByTheAttentionTheyNeed() {
        assertThat(List.of(Light.values()).stream().sorted(Light.BY_ATTENTION))
                .containsExactly(Light.RED, Light.YELLOW, Light.MADE_UP_LATE, Light.GREEN);
    }

    private static DayPlan<Light> plan(SomeTask task) {
        return Lights.plan(task.facts(), RULES, CALENDAR);
    }

    private static Verdict explain(SomeTask task, String day) {
        return Lights.explain(task.facts(), RULES, CALENDAR, LocalDate.parse(day));
    }

    private static Verdict verdict(Light level, Reason... reasons) {
        return new Verdict(level, List.of(reasons));
    }

    private static Reason reason(LightRule rule, Long revision, Map<String, Object> facts) {
        return new Reason(rule.id(), facts, revision);
    }

    private static DayPlan<Light> greenThenYellowThenRed(String yellow, String red) {
        return DayPlan.constant(Light.GREEN)
                .then(LocalDate.parse(yellow), Light.YELLOW)
                .then(LocalDate.parse(red), Light.RED);
    }
}
