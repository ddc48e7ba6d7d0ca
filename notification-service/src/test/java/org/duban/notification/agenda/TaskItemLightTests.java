package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.notification.Life;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

/** The light of what is watched is the one that the ledger shows. */
class TaskItemLightTests {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");

    @Test
    void aMonthMadeUpLateIsNeverGreenAgain() {
        Life monthly =
                Life.ofTask("p", "A5-04", "yjj")
                        .then(
                                "2018-08-01T01:00:00Z",
                                Life.drafted(
                                        "p",
                                        "A5-04",
                                        "yjj",
                                        TaskKind.MONTHLY,
                                        LocalDate.parse("2018-12-31"),
                                        new Milestone(1, "八月", 50, LocalDate.parse("2018-08-31")),
                                        new Milestone(2, "年底", 50, LocalDate.parse("2018-12-31"))))
                        .then("2018-08-01T01:00:00Z", new TaskAssigned(DAY.minusMonths(2)))
                        .then("2018-10-10T01:00:00Z", Life.posted(0, 60, "2018-10-10"));
        assertThat(light(monthly)).isEqualTo(Light.RED);

        monthly.then(
                "2018-10-10T02:00:00Z",
                new MilestoneMet(1, LocalDate.parse("2018-08-31"), DAY, List.of(), DAY));

        assertThat(light(monthly)).isEqualTo(Light.MADE_UP_LATE);
    }

    @Test
    void aQuarterNobodyReportedInIsMadeUpLate() {
        Life quarterly =
                Life.ofTask("p", "A5-04", "yjj")
                        .then(
                                "2018-04-01T01:00:00Z",
                                Life.drafted(
                                        "p",
                                        "A5-04",
                                        "yjj",
                                        TaskKind.QUARTERLY,
                                        LocalDate.parse("2019-06-30")))
                        .then(
                                "2018-04-01T01:00:00Z",
                                new TaskAssigned(LocalDate.parse("2018-04-01")));
        assertThat(light(quarterly)).isEqualTo(Light.RED);

        quarterly.then("2018-10-10T01:00:00Z", Life.posted(0, 60, "2018-10-10"));

        assertThat(light(quarterly)).isEqualTo(Light.MADE_UP_LATE);
        quarterly.then("2018-10-10T01:00:00Z", Life.posted(60, 70, "2018-10-10"));
        assertThat(light(quarterly)).isEqualTo(Light.MADE_UP_LATE);
    }

    private static Light light(Life life) {
        return TaskItemTests.fold(life)
                .light(RuleSet.standard(), WorkingDayCalendar.stateCouncil(), DAY)
                .level();
    }
}
