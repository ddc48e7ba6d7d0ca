package org.duban.rules.light;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.jspecify.annotations.Nullable;

/** Finds every rule that asks for a light other than green, and the days on which it does. */
final class LightRules {

    private final TaskFacts task;
    private final RuleSet ruleSet;
    private final WorkingDayCalendar calendar;
    private final @Nullable LocalDate due;
    private final List<Milestone> milestones;
    private final List<Finding> findings = new ArrayList<>();

    private LightRules(TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        this.task = task;
        this.ruleSet = ruleSet;
        this.calendar = calendar;
        this.due = effectiveDue(task, ruleSet, calendar);
        this.milestones = effective(task.milestones(), ruleSet, calendar);
    }

    static List<Finding> findings(TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        LightRules rules = new LightRules(task, ruleSet, calendar);
        if (task.stage() == Stage.OPEN) {
            rules.open();
        }
        rules.madeUpLate();
        return rules.findings;
    }

    static Schedule schedule(TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return new LightRules(task, ruleSet, calendar).schedule();
    }

    private Schedule schedule() {
        return new Schedule(
                putOff(task.startsOn(), task.standstill().sinceBegun()), due, milestones);
    }

    private void open() {
        if (due != null) {
            due(due, task.dueRevision(), LightRule.OVERDUE, LightRule.DUE_SOON, Map.of());
        }
        for (Milestone milestone : milestones) {
            if (milestone.metOn() == null) {
                due(
                        milestone.due(),
                        null,
                        LightRule.MILESTONE_OVERDUE,
                        LightRule.MILESTONE_DUE_SOON,
                        Map.of("milestone", milestone.name()));
            }
        }
        behindSchedule();
        stale();
    }

    private void due(
            LocalDate on,
            @Nullable Long revision,
            LightRule overdue,
            LightRule dueSoon,
            Map<String, Object> about) {
        add(
                Light.RED,
                overdue,
                on.plusDays(1),
                LocalDate.MAX,
                revision,
                today -> {
                    int days = Deadlines.workingDaysOverdue(on, today, calendar);
                    return facts(about, "workingDaysOverdue", days, "due", on);
                });
        add(
                Light.YELLOW,
                dueSoon,
                Deadlines.firstDayWithin(on, ruleSet.yellowWorkingDays(), calendar),
                on,
                revision,
                today -> {
                    int days = Deadlines.workingDaysLeft(on, today, calendar);
                    return facts(about, "workingDaysLeft", days, "due", on);
                });
    }

    private void behindSchedule() {
        Schedule schedule = schedule();
        int tolerance = ruleSet.behindTolerancePercent();
        schedule.firstDayAbove(task.percent() + tolerance)
                .ifPresent(
                        from ->
                                add(
                                        Light.YELLOW,
                                        LightRule.BEHIND_SCHEDULE,
                                        from,
                                        LocalDate.MAX,
                                        task.progressRevision(),
                                        today ->
                                                facts(
                                                        Map.of(),
                                                        "percent",
                                                        task.percent(),
                                                        "scheduledPercent",
                                                        schedule.percentOn(today),
                                                        "tolerancePercent",
                                                        tolerance)));
    }

    private void stale() {
        Standstill standstill = task.standstill();
        LocalDate heard =
                putOff(later(task.lastFeedbackOn(), task.assignedOn()), standstill.sinceHeard());
        LocalDate since = later(heard, putOff(task.startsOn(), standstill.sinceBegun()));
        if (since == null || ruleSet.staleDays() == 0) {
            return;
        }
        add(
                Light.YELLOW,
                LightRule.STALE,
                since.plusDays(ruleSet.staleDays()),
                LocalDate.MAX,
                task.progressRevision(),
                today -> {
                    int days = Math.toIntExact(ChronoUnit.DAYS.between(since, today));
                    return facts(Map.of(), "daysWithoutFeedback", days, "since", since);
                });
    }

    private void madeUpLate() {
        for (Milestone milestone : milestones) {
            LocalDate metOn = milestone.metOn();
            if (metOn != null && Deadlines.isOverdue(milestone.due(), metOn)) {
                Map<String, Object> about = Map.of("milestone", milestone.name());
                always(
                        LightRule.MADE_UP_LATE,
                        facts(about, "due", milestone.due(), "metOn", metOn));
            }
        }
        LocalDate actual = task.actual();
        if (due != null
                && actual != null
                && task.isFinished()
                && Deadlines.isOverdue(due, actual)) {
            always(LightRule.FINISHED_LATE, facts(Map.of(), "due", due, "actual", actual));
        }
    }

    private void always(LightRule rule, Map<String, Object> facts) {
        add(Light.MADE_UP_LATE, rule, LocalDate.MIN, LocalDate.MAX, null, today -> facts);
    }

    private void add(
            Light light,
            LightRule rule,
            LocalDate from,
            LocalDate until,
            @Nullable Long revision,
            Function<LocalDate, Map<String, Object>> facts) {
        findings.add(new Finding(light, rule, from, until, facts, revision));
    }

    private static @Nullable LocalDate effectiveDue(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        LocalDate due = task.decisiveDue();
        return due == null || task.ongoing()
                ? null
                : Deadlines.effectiveDue(due, task.precision(), ruleSet, calendar);
    }

    private static List<Milestone> effective(
            List<Milestone> milestones, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return milestones.stream()
                .map(
                        m ->
                                new Milestone(
                                        m.name(),
                                        Deadlines.effectiveDue(m.due(), ruleSet, calendar),
                                        m.metOn(),
                                        m.weight()))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? b : a;
    }

    private static @Nullable LocalDate putOff(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private static Map<String, Object> facts(Map<String, Object> about, Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>(about);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
