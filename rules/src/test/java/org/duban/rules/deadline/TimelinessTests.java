package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTests {

    private static final RuleSet ROLLING =
            RuleSet.standard().withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);

    @ParameterizedTest
    @CsvSource({
        // ongoing, due, precision, actual, today, timeliness
        "true,  2018-06-30, DAY,   ,           2019-01-01, ONGOING",
        "true,  ,           DAY,   ,           2019-01-01, ONGOING",
        "false, ,           DAY,   ,           2019-01-01, TO_BE_SET",
        "false, ,           DAY,   2018-06-30, 2019-01-01, TO_BE_SET",
        "false, 2018-06-30, DAY,   ,           2018-06-30, NOT_DUE",
        "false, 2018-06-30, DAY,   ,           2018-07-01, OVERDUE",
        "false, 2018-06-30, DAY,   2018-06-29, 2018-07-01, EARLY",
        "false, 2018-06-30, DAY,   2018-06-30, 2018-07-01, ON_TIME",
        "false, 2018-06-30, DAY,   2018-07-01, 2018-07-01, LATE",
        "false, 2018-06-15, MONTH, ,           2018-06-30, NOT_DUE",
        "false, 2018-06-15, MONTH, ,           2018-07-01, OVERDUE",
        "false, 2018-06-30, MONTH, 2018-05-31, 2018-07-01, EARLY",
        "false, 2018-06-30, MONTH, 2018-06-01, 2018-07-01, ON_TIME",
        "false, 2018-06-30, MONTH, 2018-06-30, 2018-07-01, ON_TIME",
        "false, 2018-06-30, MONTH, 2018-07-01, 2018-07-01, LATE"
    })
    void isReadFromTheDueAndTheActualDate(
            boolean ongoing,
            LocalDate due,
            DuePrecision precision,
            LocalDate actual,
            LocalDate today,
            Timeliness timeliness) {
        assertThat(Deadlines.timeliness(ongoing, due, precision, actual, today))
                .isEqualTo(timeliness);
    }

    @Test
    void aMonthThatEndsOnADayOffRollsIntoTheNextWithoutGrowingByIt() {
        DayPlan<Timeliness> undone = juneRolling(null);

        assertThat(undone)
                .isEqualTo(
                        DayPlan.constant(Timeliness.NOT_DUE)
                                .then(LocalDate.parse("2018-07-03"), Timeliness.OVERDUE));
        assertThat(juneRolling(LocalDate.parse("2018-07-02")).first())
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(juneRolling(LocalDate.parse("2018-07-03")).first()).isEqualTo(Timeliness.LATE);
        assertThat(juneRolling(LocalDate.parse("2018-06-01")).first())
                .isEqualTo(Timeliness.ON_TIME);
    }

    private static DayPlan<Timeliness> juneRolling(LocalDate actual) {
        return Deadlines.timelinessPlan(
                false,
                LocalDate.parse("2018-06-30"),
                DuePrecision.MONTH,
                actual,
                ROLLING,
                WorkingDayCalendar.stateCouncil());
    }
}
