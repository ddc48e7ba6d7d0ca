package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTests {

    private static final LocalDate START = LocalDate.parse("2018-01-01");
    private static final LocalDate DUE = LocalDate.parse("2018-04-11");

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, 0",
        "2018-01-01, 0",
        "2018-01-02, 1",
        "2018-02-20, 50",
        "2018-04-10, 99",
        "2018-04-11, 100",
        "2018-12-31, 100"
    })
    void withoutMilestonesIsTheShareOfDaysElapsed(LocalDate day, int percent) {
        assertThat(new Schedule(START, DUE, List.of()).percentOn(day)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-31, 0",
        "2018-02-01, 25",
        "2018-02-28, 25",
        "2018-03-01, 75",
        "2018-04-11, 75",
        "2018-04-12, 100"
    })
    void withMilestonesIsTheWeightOfThoseWhoseDateHasPassed(LocalDate day, int percent) {
        SomeTask task =
                SomeTask.open()
                        .due("2018-04-11")
                        .milestone("third", "2018-04-11", null, 1)
                        .milestone("unweighted", "2018-01-05", null, 0)
                        .milestone("first", "2018-01-31", "2018-01-15", 1)
                        .milestone("second", "2018-02-28", null, 2);

        assertThat(
                        Lights.scheduledPercent(
                                task.facts(),
                                RuleSet.standard(),
                                WorkingDayCalendar.stateCouncil(),
                                day))
                .isEqualTo(percent);
    }

    @Test
    void withoutAStartNothingIsScheduledBeforeTheDueDateHasPassed() {
        Schedule schedule = new Schedule(null, DUE, List.of());

        assertThat(schedule.percentOn(DUE)).isZero();
        assertThat(schedule.percentOn(DUE.plusDays(1))).isEqualTo(100);
        assertThat(schedule.firstDayAbove(60)).contains(DUE.plusDays(1));
        assertThat(new Schedule(START, null, List.of()).percentOn(DUE)).isZero();
        assertThat(new Schedule(START, null, List.of()).firstDayAbove(0)).isEmpty();
    }

    @Test
    void nothingIsEverScheduledAboveAHundredPercent() {
        assertThat(new Schedule(START, DUE, List.of()).firstDayAbove(100)).isEmpty();
        assertThat(new Schedule(START, DUE, List.of()).firstDayAbove(99)).contains(DUE);
    }
}
