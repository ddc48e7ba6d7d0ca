package org.duban.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.Envelope;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.JudgementEvent.ShownLight;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Fact;
import org.duban.journal.door.Texts;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.task.RandomLives;
import org.duban.task.RandomLives.Step;
import org.duban.task.dossier.LightChange.Kind;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.junit.jupiter.api.Test;

class LightHistoryTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TaskFigures FIGURES =
            new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
    private static final Texts TEXTS = new Texts(List.of("task-service-texts"));

    /** Whatever happened, on every day the history says what the task itself says of that day. */
    @Test
    void itTellsTheLightOfEveryDay() {
        RandomLives lives = new RandomLives(11, "p", List.of("d1", "d2", "d3"));
        for (int number = 0; number < 150; number++) {
            List<Step> life = lives.life(number, 25);
            LocalDate last = life.getLast().day().plusDays(150);
            List<LightChange> history = history(life, last);

            assertThat(history).extracting(LightChange::on).isSorted();
            Task task = null;
            int next = 0;
            for (LocalDate day = life.getFirst().day(); !day.isAfter(last); day = day.plusDays(1)) {
                while (next < life.size() && !life.get(next).day().isAfter(day)) {
                    TaskEvent event = life.get(next++).event();
                    task = task == null ? Task.born(lives.id(number), event) : task.after(event);
                }
                assertThat(computedOn(history, day))
                        .as("task %s on %s", number, day)
                        .isEqualTo(FIGURES.light(task).on(day).name());
            }
        }
    }

    @Test
    void anOverrideIsToldUntilItIsLiftedOrHasExpired() {
        List<Step> life = new ArrayList<>(life());
        LocalDate day = life.getLast().day();
        life.add(new Step(day, shown(day.plusDays(9), day)));
        life.add(new Step(day.plusDays(1), new LightOverrideLifted("已解决", day.plusDays(1))));
        life.add(new Step(day.plusDays(2), shown(day.plusDays(4), day.plusDays(2))));

        List<LightChange> judged =
                history(life, day.plusDays(30)).stream()
                        .filter(one -> one.kind() != Kind.COMPUTED)
                        .toList();

        assertThat(judged)
                .extracting(LightChange::kind)
                .containsExactly(Kind.OVERRIDDEN, Kind.LIFTED, Kind.OVERRIDDEN, Kind.EXPIRED);
        assertThat(judged)
                .extracting(LightChange::on)
                .containsExactly(day, day.plusDays(1), day.plusDays(2), day.plusDays(5));
        assertThat(judged).extracting(LightChange::by).containsExactly("李", "李", "李", null);
        assertThat(history(life, day.plusDays(4)))
                .as("its last day")
                .noneMatch(one -> one.kind() == Kind.EXPIRED);
    }

    /**
     * A version that takes effect and changes the light says so; one that changes nothing does not.
     */
    @Test
    void aChangeTheRulesMadeNamesTheirVersion() {
        LocalDate due = LocalDate.parse("2018-10-22");
        List<Step> life =
                List.of(
                        new Step(LocalDate.parse("2018-10-08"), drafted(due)),
                        new Step(
                                LocalDate.parse("2018-10-08"),
                                new TaskAssigned(LocalDate.parse("2018-10-08"))));
        RuleSet patient = RuleSet.standard().withBehindTolerancePercent(100);
        RuleTimeline rules =
                RuleTimeline.always(patient)
                        .then(LocalDate.parse("2018-10-10"), patient.withVersion(2))
                        .then(
                                LocalDate.parse("2018-10-16"),
                                patient.withVersion(3).withYellowWorkingDays(6));
        TaskFigures figures = new TaskFigures(any -> rules, WorkingDayCalendar::stateCouncil);

        List<LightChange> history = history(life, due.plusDays(9), figures);

        assertThat(history)
                .extracting(one -> one.on() + " " + one.level() + " " + one.rulesVersion())
                .containsExactly(
                        "2018-10-08 GREEN null", "2018-10-16 YELLOW 3", "2018-10-23 RED null");
    }

    private static TaskDrafted drafted(LocalDate due) {
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
                due,
                DuePrecision.DAY,
                List.of());
    }

    private static LightOverridden shown(LocalDate until, LocalDate on) {
        return new LightOverridden(ShownLight.RED, "市领导关注", until, on);
    }

    /** One that was only written down. */
    private static List<Step> life() {
        RandomLives lives = new RandomLives(3, "p", List.of("d1", "d2"));
        return lives.life(1, 0);
    }

    private static String computedOn(List<LightChange> history, LocalDate day) {
        return history.stream()
                .filter(one -> one.kind() == Kind.COMPUTED && !one.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .level();
    }

    private static List<LightChange> history(List<Step> life, LocalDate today) {
        return history(life, today, FIGURES);
    }

    private static List<LightChange> history(
            List<Step> life, LocalDate today, TaskFigures figures) {
        LightHistory history = new LightHistory(figures, TEXTS, ZONE);
        for (int i = 0; i < life.size(); i++) {
            history.add(fact(i + 1, life.get(i)));
        }
        return history.until(today);
    }

    private static Fact fact(long revision, Step step) {
        Envelope envelope =
                new Envelope(
                        "p.x",
                        revision,
                        step.day().atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant(),
                        "/test",
                        "x",
                        "p",
                        List.of(),
                        "k" + revision,
                        new Actor("li", "李", "zgh", null),
                        null,
                        step.event());
        return new Fact(envelope, "test", Map.of(), "", "", "");
    }
}
