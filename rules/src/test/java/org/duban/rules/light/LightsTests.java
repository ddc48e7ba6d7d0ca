package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.DuePrecision;
import org.junit.jupiter.api.Test;

class LightsTests {

    private static final LocalDate START = LocalDate.parse("2018-09-03");
    private static final LocalDate DUE = LocalDate.parse("2018-10-08");

    @Test
    void turnsYellowThreeWorkingDaysBeforeAndRedTheDayAfter() {
        TaskFacts task =
                new TaskFacts(
                        Stage.OPEN,
                        false,
                        START,
                        DUE,
                        DUE,
                        DuePrecision.DAY,
                        null,
                        100,
                        START,
                        List.of(),
                        7L,
                        2L);

        DayPlan<Light> plan =
                Lights.plan(task, RuleSet.standard(), WorkingDayCalendar.stateCouncil());

        assertThat(plan)
                .isEqualTo(
                        DayPlan.constant(Light.GREEN)
                                .then(LocalDate.parse("2018-09-28"), Light.YELLOW)
                                .then(LocalDate.parse("2018-10-09"), Light.RED));
    }
}
