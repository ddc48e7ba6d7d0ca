package org.duban.task.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.junit.jupiter.api.Test;

class MatterTests {

    private static final LocalDate GIVEN = LocalDate.parse("2018-09-25");

    /** The first of a holiday of seven days; the next working day is the 8th. */
    private static final LocalDate DUE = LocalDate.parse("2018-10-01");

    @Test
    void whatIsOverdueIsJudgedByTheRulesOfTheDay() {
        RuleSet standard = RuleSet.standard();
        RuleSet rolling = standard.withVersion(2).withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);

        assertThat(overdueFrom(RuleTimeline.always(standard))).isEqualTo("2018-10-02");
        assertThat(overdueFrom(RuleTimeline.always(standard).then(GIVEN, rolling)))
                .isEqualTo("2018-10-09");
        assertThat(overdueFrom(RuleTimeline.always(standard).then(DUE.plusDays(3), rolling)))
                .as("overdue for two days, and taken back")
                .isEqualTo("2018-10-09");
    }

    private static String overdueFrom(RuleTimeline rules) {
        TaskFigures figures = new TaskFigures(any -> rules, WorkingDayCalendar::stateCouncil);
        Task task =
                Task.born("p.A1", drafted())
                        .after(new TaskAssigned(GIVEN))
                        .after(new InstructionGiven(1, "d1", "请说明进展", DUE, GIVEN));
        return String.valueOf(Matter.of(task, figures).getFirst().day());
    }

    private static TaskDrafted drafted() {
        return new TaskDrafted(
                "p",
                "x",
                "A1",
                "题",
                "d1",
                List.of(),
                TaskKind.FIXED_DATE,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                null,
                LocalDate.parse("2018-12-31"),
                DuePrecision.DAY,
                List.of());
    }
}
