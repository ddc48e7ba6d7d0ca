package org.duban.rules.light;

import static org.duban.rules.light.Standstill.NONE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duban.rules.deadline.DuePrecision;

/**
 * A task for tests: from 2018-09-03 to 2018-11-30, open, half done, last heard of on 2018-10-20.
 */
record SomeTask(TaskFacts facts) {

    static SomeTask open() {
        LocalDate due = LocalDate.parse("2018-11-30");
        return new SomeTask(
                new TaskFacts(
                        Stage.OPEN,
                        false,
                        LocalDate.parse("2018-09-03"),
                        due,
                        due,
                        DuePrecision.DAY,
                        null,
                        50,
                        LocalDate.parse("2018-10-20"),
                        List.of(),
                        7L,
                        2L));
    }

    SomeTask in(Stage stage) {
        return with(stage, facts.ongoing(), facts.currentDue(), facts.actual(), facts.percent());
    }

    SomeTask finished(Stage stage, String actual) {
        return with(stage, facts.ongoing(), facts.currentDue(), LocalDate.parse(actual), 100);
    }

    SomeTask ongoing() {
        return with(facts.stage(), true, facts.currentDue(), facts.actual(), facts.percent());
    }

    SomeTask due(String due) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return with(facts.stage(), facts.ongoing(), day, facts.actual(), facts.percent());
    }

    SomeTask percent(int percent) {
        return with(facts.stage(), facts.ongoing(), facts.currentDue(), facts.actual(), percent);
    }

    SomeTask milestone(String name, String due, String metOn, int weight) {
        List<Milestone> milestones = new ArrayList<>(facts.milestones());
        LocalDate met = metOn == null ? null : LocalDate.parse(metOn);
        milestones.add(new Milestone(name, LocalDate.parse(due), met, weight));
        return new SomeTask(
                new TaskFacts(
                        facts.stage(),
                        facts.ongoing(),
                        facts.startsOn(),
                        facts.originalDue(),
                        facts.currentDue(),
                        facts.precision(),
                        facts.actual(),
                        facts.percent(),
                        facts.lastFeedbackOn(),
                        milestones,
                        facts.progressRevision(),
                        facts.dueRevision(),
                        facts.assignedOn(),
                        facts.standstill()));
    }

    SomeTask assigned(String on) {
        return clock(facts.currentDue(), facts.milestones(), LocalDate.parse(on), NONE);
    }

    /** Its clock stood from one day to another, as whoever follows its events has it. */
    SomeTask stood(String from, String to) {
        LocalDate stopped = LocalDate.parse(from);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(stopped, LocalDate.parse(to)));
        LocalDate due = facts.currentDue();
        return clock(
                due == null ? null : due.plusDays(days),
                facts.milestones().stream()
                        .map(one -> one.metOn() == null ? putOff(one, days) : one)
                        .toList(),
                facts.assignedOn(),
                facts.standstill().ended(stopped, days, due));
    }

    /** Its clock is stopped. */
    SomeTask stopped(String on) {
        SomeTask held = in(Stage.SUSPENDED);
        Standstill stopped = facts.standstill().stopped(LocalDate.parse(on));
        return held.clock(facts.currentDue(), facts.milestones(), facts.assignedOn(), stopped);
    }

    private static Milestone putOff(Milestone one, int days) {
        LocalDate planned = one.plannedDue() == null ? one.due() : one.plannedDue();
        return new Milestone(one.name(), one.due().plusDays(days), null, one.weight(), planned);
    }

    private SomeTask clock(
            LocalDate due, List<Milestone> milestones, LocalDate assigned, Standstill standstill) {
        return new SomeTask(
                new TaskFacts(
                        facts.stage(),
                        facts.ongoing(),
                        facts.startsOn(),
                        facts.originalDue(),
                        due,
                        facts.precision(),
                        facts.actual(),
                        facts.percent(),
                        facts.lastFeedbackOn(),
                        milestones,
                        facts.progressRevision(),
                        facts.dueRevision(),
                        assigned,
                        standstill));
    }

    private SomeTask with(
            Stage stage, boolean ongoing, LocalDate due, LocalDate actual, int percent) {
        return new SomeTask(
                new TaskFacts(
                        stage,
                        ongoing,
                        facts.startsOn(),
                        facts.originalDue(),
                        due,
                        facts.precision(),
                        actual,
                        percent,
                        facts.lastFeedbackOn(),
                        facts.milestones(),
                        facts.progressRevision(),
                        facts.dueRevision(),
                        facts.assignedOn(),
                        facts.standstill()));
    }
}
