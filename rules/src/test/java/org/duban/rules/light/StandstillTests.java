package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Timeliness;
import org.junit.jupiter.api.Test;

/** The days a task is suspended count for nothing. */
class StandstillTests {

    private static final RuleSet RULES = RuleSet.standard();
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @Test
    void whatWasGreenWhenItWasStoppedIsGreenWhenItRunsAgain() {
        SomeTask task = SomeTask.open().stood("2018-10-25", "2019-03-04");

        assertThat(light(SomeTask.open(), "2018-10-25")).isEqualTo(Light.GREEN);
        assertThat(light(task, "2019-03-04")).isEqualTo(Light.GREEN);
        assertThat(task.facts().currentDue()).isEqualTo("2019-04-09");
    }

    @Test
    void asManyDaysAreLeftAsWereWhenItWasStopped() {
        SomeTask task =
                SomeTask.open().percent(95).due("2018-10-22").stood("2018-10-15", "2018-11-05");

        // two weeks of five working days each, three weeks later
        assertThat(light(task, "2018-11-06")).isEqualTo(Light.GREEN);
        assertThat(light(task, "2018-11-07")).isEqualTo(Light.YELLOW);
        assertThat(light(task, "2018-11-12")).isEqualTo(Light.YELLOW);
        assertThat(light(task, "2018-11-13")).isEqualTo(Light.RED);
    }

    @Test
    void whatWasStoppedOnItsDueDayIsDueOnTheDayItRunsAgain() {
        SomeTask task =
                SomeTask.open().percent(95).due("2018-10-22").stood("2018-10-22", "2018-11-05");

        assertThat(light(task, "2018-11-05")).isEqualTo(Light.YELLOW);
        assertThat(light(task, "2018-11-06")).isEqualTo(Light.RED);
    }

    @Test
    void aWeekendCountsLikeAnyOtherDays() {
        SomeTask task = SomeTask.open().due("2018-10-22").stood("2018-10-12", "2018-10-15");

        assertThat(task.facts().currentDue()).isEqualTo("2018-10-25");
    }

    @Test
    void daysOfSeveralStandstillsAddUp() {
        SomeTask task =
                SomeTask.open()
                        .milestone("中期", "2018-11-09", null, 100)
                        .stood("2018-10-22", "2018-10-25")
                        .stood("2018-10-29", "2018-11-05");

        assertThat(task.facts().currentDue()).isEqualTo("2018-12-10");
        assertThat(task.facts().milestones().getFirst().due()).isEqualTo("2018-11-19");
        assertThat(task.facts().standstill()).isEqualTo(new Standstill(null, 10, 10, null));
    }

    @Test
    void whatRunsAgainOnTheSameDayIsAsIfItHadNeverBeenStopped() {
        SomeTask task = SomeTask.open();

        assertThat(task.stood("2018-10-25", "2018-10-25").facts()).isEqualTo(task.facts());
    }

    @Test
    void whatWasOverdueStaysAsLateAsItWas() {
        SomeTask before = SomeTask.open().percent(95).due("2018-10-15");
        SomeTask task = before.stood("2018-10-18", "2018-11-01");

        assertThat(overdue(before, "2018-10-18")).isEqualTo(3);
        assertThat(overdue(task, "2018-11-01")).isEqualTo(3);
        assertThat(light(task, "2018-11-01")).isEqualTo(Light.RED);
    }

    @Test
    void whatHadBeenMissedIsNotMadeGoodByPuttingItOff() {
        SomeTask task = SomeTask.open().due("2018-10-15").stood("2018-10-18", "2018-11-01");

        for (String late : new String[] {"2018-10-16", "2018-10-25", "2018-10-29", "2018-11-02"}) {
            SomeTask finished = task.finished(Stage.ENDED, late);
            assertThat(light(finished, "2018-12-01")).as(late).isEqualTo(Light.MADE_UP_LATE);
            assertThat(timeliness(finished)).as(late).isEqualTo(Timeliness.LATE);
        }
        assertThat(timeliness(task.finished(Stage.ENDED, "2018-10-15")))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(new Standstill(null, 0, 0, LocalDate.parse("2018-10-15")).agreed())
                .isEqualTo(Standstill.NONE);
    }

    @Test
    void whatWasInTimeWhenItWasStoppedIsInTimeUntilTheNewDate() {
        SomeTask task = SomeTask.open().due("2018-10-22").stood("2018-10-18", "2018-11-01");

        assertThat(timeliness(task.finished(Stage.ENDED, "2018-11-05")))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(timeliness(task.finished(Stage.ENDED, "2018-11-06"))).isEqualTo(Timeliness.LATE);
    }

    @Test
    void noDayWasWorkedWhileItStood() {
        SomeTask before = SomeTask.open();
        SomeTask task = before.stood("2018-10-20", "2018-12-20");

        assertThat(scheduled(task, "2018-12-20")).isEqualTo(scheduled(before, "2018-10-20"));
        assertThat(scheduled(before.stopped("2018-10-20"), "2018-10-10"))
                .isEqualTo(scheduled(before, "2018-10-10"));
        assertThat(scheduled(before.stopped("2018-10-20"), "2018-12-19"))
                .isEqualTo(scheduled(before, "2018-10-20"));
    }

    @Test
    void nobodyWasSilentWhileItStood() {
        SomeTask task = SomeTask.open().percent(95).stood("2018-10-25", "2018-11-24");

        assertThat(light(task, "2018-12-18")).isEqualTo(Light.GREEN);
        assertThat(explain(task, "2018-12-19").reasons())
                .containsExactly(
                        new Reason(
                                "light.stale",
                                Map.of(
                                        "daysWithoutFeedback",
                                        30,
                                        "since",
                                        LocalDate.parse("2018-11-19")),
                                7L));
    }

    @Test
    void silenceIsCountedFromTheDayItWasAssignedWhereThatIsLater() {
        SomeTask task = SomeTask.open().percent(95).assigned("2018-10-26");

        assertThat(light(task, "2018-11-24")).isEqualTo(Light.GREEN);
        assertThat(light(task, "2018-11-25")).isEqualTo(Light.YELLOW);
        assertThat(light(SomeTask.open().percent(95).assigned("2018-09-01"), "2018-11-19"))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void nothingIsRedWhileItStands() {
        SomeTask task = SomeTask.open().milestone("中期", "2018-10-10", null, 100).due("2018-10-15");

        assertThat(light(task, "2018-10-18")).isEqualTo(Light.RED);
        assertThat(light(task.stopped("2018-10-18"), "2018-10-18")).isEqualTo(Light.GREEN);
        assertThat(light(task.stopped("2018-10-18"), "2019-10-18")).isEqualTo(Light.GREEN);
    }

    @Test
    void againstTheOriginalDateNothingIsPutOff() {
        SomeTask before = SomeTask.open().percent(95).milestone("中期", "2018-10-31", null, 100);
        SomeTask task = before.stood("2018-10-25", "2018-11-24");

        assertThat(original(task, "2018-10-31")).isEqualTo(Light.YELLOW);
        assertThat(original(task, "2018-11-01")).isEqualTo(Light.RED);
        assertThat(light(task, "2018-11-25")).isEqualTo(Light.GREEN);
    }

    private static Light light(SomeTask task, String day) {
        Light light = Lights.plan(task.facts(), RULES, CALENDAR).on(LocalDate.parse(day));
        assertThat(explain(task, day).level()).isEqualTo(light);
        return light;
    }

    private static Light original(SomeTask task, String day) {
        return Lights.againstOriginal(task.facts(), RULES, CALENDAR).on(LocalDate.parse(day));
    }

    private static Verdict explain(SomeTask task, String day) {
        return Lights.explain(task.facts(), RULES, CALENDAR, LocalDate.parse(day));
    }

    private static Object overdue(SomeTask task, String day) {
        return explain(task, day).reasons().getFirst().facts().get("workingDaysOverdue");
    }

    private static int scheduled(SomeTask task, String day) {
        return Lights.scheduledPercent(task.facts(), RULES, CALENDAR, LocalDate.parse(day));
    }

    private static Timeliness timeliness(SomeTask task) {
        return Lights.timeliness(task.facts(), RULES, CALENDAR).first();
    }
}
