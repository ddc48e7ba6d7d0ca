package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();
    private static final RuleSet ROLLING =
            RuleSet.standard().withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);

    @ParameterizedTest
    @CsvSource({
        "2018-10-22T15:59:59.999Z, Asia/Shanghai,       false",
        "2018-10-22T16:00:00Z,     Asia/Shanghai,       true",
        "2018-10-23T06:59:59.999Z, America/Los_Angeles, false",
        "2018-10-23T07:00:00Z,     America/Los_Angeles, true",
        "2018-10-22T23:59:59.999Z, UTC,                 false",
        "2018-10-23T00:00:00Z,     UTC,                 true"
    })
    void overdueBeginsAtMidnightInTheZoneOfTheProgramme(Instant now, ZoneId zone, boolean overdue) {
        LocalDate due = LocalDate.parse("2018-10-22");
        assertThat(Deadlines.isOverdue(due, Deadlines.today(now, zone))).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-11T07:59:59Z, America/Los_Angeles, 2018-03-10",
        "2018-03-11T08:00:00Z, America/Los_Angeles, 2018-03-11",
        "2018-03-12T06:59:59Z, America/Los_Angeles, 2018-03-11",
        "2018-03-12T07:00:00Z, America/Los_Angeles, 2018-03-12",
        "2018-11-05T07:59:59Z, America/Los_Angeles, 2018-11-04",
        "2018-11-05T08:00:00Z, America/Los_Angeles, 2018-11-05"
    })
    void todayIsRightOnTheDaysTheClocksChange(Instant now, ZoneId zone, LocalDate today) {
        assertThat(Deadlines.today(now, zone)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-03, 2018-10-03, 2018-10-08",
        "2018-09-29, 2018-09-29, 2018-09-29",
        "2018-10-22, 2018-10-22, 2018-10-22"
    })
    void aDueDateOnADayOffStaysOrRollsAsTheRuleSetSays(
            LocalDate due, LocalDate staying, LocalDate rolling) {
        assertThat(Deadlines.effectiveDue(due, RuleSet.standard(), CALENDAR)).isEqualTo(staying);
        assertThat(Deadlines.effectiveDue(due, ROLLING, CALENDAR)).isEqualTo(rolling);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, 2018-06-30, 2018-07-02",
        "2018-06-30, 2018-06-30, 2018-07-02",
        "2016-02-10, 2016-02-29, 2016-02-29"
    })
    void aMonthIsDueOnItsLastDay(LocalDate due, LocalDate staying, LocalDate rolling) {
        assertThat(Deadlines.effectiveDue(due, DuePrecision.MONTH, RuleSet.standard(), CALENDAR))
                .isEqualTo(staying);
        assertThat(Deadlines.effectiveDue(due, DuePrecision.MONTH, ROLLING, CALENDAR))
                .isEqualTo(rolling);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-08, 2018-09-28, 3, 0",
        "2018-10-08, 2018-09-30, 1, 0",
        "2018-10-08, 2018-10-07, 1, 0",
        "2018-10-08, 2018-10-08, 0, 0",
        "2018-10-08, 2018-10-09, 0, 1",
        "2018-10-03, 2018-09-28, 2, 0",
        "2018-10-03, 2018-09-30, 0, 0",
        "2018-10-03, 2018-10-04, 0, 1",
        "2018-10-03, 2018-10-08, 0, 1",
        "2018-10-03, 2018-10-09, 0, 2",
        "2018-09-28, 2018-09-29, 0, 1",
        "2018-09-28, 2018-10-08, 0, 3"
    })
    void workingDaysAreCountedDownAndUp(LocalDate due, LocalDate today, int left, int overdue) {
        assertThat(Deadlines.workingDaysLeft(due, today, CALENDAR)).isEqualTo(left);
        assertThat(Deadlines.workingDaysOverdue(due, today, CALENDAR)).isEqualTo(overdue);
    }
}
