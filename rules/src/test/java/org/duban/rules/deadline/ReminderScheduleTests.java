package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

class ReminderScheduleTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @Test
    void remindsBeforeAndOnTheDayThenClimbsTheLadder() {
        assertThat(alerts("2018-10-22", RuleSet.standard()))
                .containsExactly(
                        "2018-10-11 REMINDER/LIAISON/7",
                        "2018-10-17 REMINDER/LIAISON/3",
                        "2018-10-19 REMINDER/LIAISON/1",
                        "2018-10-22 DUE_TODAY/LIAISON/0",
                        "2018-10-23 OVERDUE/LIAISON/1",
                        "2018-10-26 OVERDUE/HEAD/4",
                        "2018-10-31 OVERDUE/LEADER_IN_CHARGE/7",
                        "2018-11-05 OVERDUE/OFFICE/10",
                        "2018-11-08 OVERDUE/OFFICE/13");
    }

    @Test
    void aDueDateInAHolidayIsRemindedOfBeforeIt() {
        assertThat(alerts("2018-10-03", RuleSet.standard()).subList(0, 6))
                .containsExactly(
                        "2018-09-20 REMINDER/LIAISON/7",
                        "2018-09-27 REMINDER/LIAISON/3",
                        "2018-09-29 REMINDER/LIAISON/1",
                        "2018-09-30 REMINDER/LIAISON/0",
                        "2018-10-04 OVERDUE/LIAISON/1",
                        "2018-10-11 OVERDUE/HEAD/4");
    }

    @Test
    void aDueDateThatRollsForwardIsRemindedOfOnTheDayItRollsTo() {
        RuleSet rolling = RuleSet.standard().withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);

        assertThat(alerts("2018-10-03", rolling).subList(2, 5))
                .containsExactly(
                        "2018-09-30 REMINDER/LIAISON/1",
                        "2018-10-08 DUE_TODAY/LIAISON/0",
                        "2018-10-09 OVERDUE/LIAISON/1");
    }

    @Test
    void noRungIsSpentOverAWeekend() {
        assertThat(alerts("2018-10-26", RuleSet.standard()))
                .contains("2018-10-27 OVERDUE/LIAISON/1", "2018-11-01 OVERDUE/HEAD/4")
                .noneMatch(alert -> alert.startsWith("2018-10-28"));
    }

    @Test
    void theNextAlertIsStrictlyLater() {
        LocalDate due = LocalDate.parse("2018-10-22");
        DueAlert next =
                ReminderSchedule.nextAlert(
                                due, LocalDate.parse("2018-10-22"), RuleSet.standard(), CALENDAR)
                        .orElseThrow();

        assertThat(next.day()).isEqualTo("2018-10-23");
        assertThat(next.kind()).isEqualTo(DueAlert.Kind.OVERDUE);
        assertThat(next.due()).isEqualTo(due);
    }

    private static List<String> alerts(String due, RuleSet ruleSet) {
        LocalDate day = LocalDate.parse(due);
        return ReminderSchedule.allUpTo(
                        day, day.minusDays(30), LocalDate.parse("2018-11-08"), ruleSet, CALENDAR)
                .stream()
                .map(alert -> alert.day() + " " + alert.key())
                .toList();
    }
}
