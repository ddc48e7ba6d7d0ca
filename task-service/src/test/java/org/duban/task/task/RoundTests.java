package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.duban.rules.light.MissedPeriod;
import org.junit.jupiter.api.Test;

/** A task that comes round every month or quarter has to be heard of as often. */
class RoundTests {

    private static final LocalDate BEGUN = LocalDate.of(2018, 7, 2);
    private static final LocalDate DUE = LocalDate.of(2019, 6, 30);
    private static final TaskFigures FIGURES =
            new TaskFigures(
                    RuleSet.standard().withStaleDays(0).withBehindTolerancePercent(100),
                    WorkingDayCalendar.stateCouncil());

    @Test
    void aQuarterWithoutAnUpdateTurnsItsLightAndIsMadeUpLate() {
        Task task = begun(TaskKind.QUARTERLY);
        assertThat(light(task, "2018-12-25")).isEqualTo(Light.GREEN);
        assertThat(light(task, "2018-12-28")).isEqualTo(Light.YELLOW);
        assertThat(light(task, "2019-01-01")).isEqualTo(Light.RED);

        Task inTime = posted(task, "2018-12-28");
        assertThat(light(inTime, "2019-01-01")).isEqualTo(Light.GREEN);
        assertThat(inTime.progress().missed()).isNull();

        Task late = posted(task, "2019-01-02");
        assertThat(light(late, "2019-01-02")).isEqualTo(Light.MADE_UP_LATE);
        assertThat(late.progress().missed())
                .isEqualTo(new MissedPeriod(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 1, 2)));
        assertThat(light(posted(late, "2019-02-01"), "2019-02-01")).isEqualTo(Light.MADE_UP_LATE);
    }

    @Test
    void aMonthIsShorterAndAnyOtherKindHasNone() {
        assertThat(light(begun(TaskKind.MONTHLY), "2018-09-01")).isEqualTo(Light.RED);
        assertThat(light(posted(begun(TaskKind.MONTHLY), "2018-08-02"), "2018-09-01"))
                .isEqualTo(Light.GREEN);
        assertThat(light(begun(TaskKind.FIXED_DATE), "2019-02-01")).isEqualTo(Light.GREEN);
    }

    private static Light light(Task task, String on) {
        LocalDate day = LocalDate.parse(on);
        assertThat(FIGURES.light(task).on(day)).isEqualTo(FIGURES.explain(task, day).level());
        return FIGURES.light(task).on(day);
    }

    private static Task posted(Task task, String on) {
        ProgressPosted posted =
                task.asLead(LIAISON, LocalDate.parse(on))
                        .postProgress(
                                95, "已完成本期 " + on, null, null, null, null, List.of(), List.of());
        return task.after(posted);
    }

    private static Task begun(TaskKind kind) {
        TaskDrafted plan =
                new TaskDrafted(
                        "p",
                        "A5-02",
                        "A5",
                        "根治欠薪",
                        "rsj",
                        List.of(),
                        kind,
                        "目标",
                        "措施",
                        "进度",
                        "考核",
                        null,
                        null,
                        DUE,
                        DuePrecision.DAY,
                        List.of());
        return given(plan, new TaskAssigned(BEGUN), new TaskAcknowledged(BEGUN)).task();
    }
}
