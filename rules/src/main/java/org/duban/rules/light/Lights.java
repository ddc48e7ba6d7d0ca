package org.duban.rules.light;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.Timeliness;
import org.jspecify.annotations.Nullable;

/**
 * The light of a task on any day, and why.
 *
 * <p>Red when its due date or that of an unmet milestone has passed. Yellow from so many working
 * days before such a date, when its percentage is behind schedule by more than the tolerance, or
 * without feedback for too long. Else made up late if a milestone or the whole was met after its
 * date, and only else green. Drafts, claimed, suspended and ended tasks raise nothing; the days a
 * task was suspended count for nothing ({@link Standstill}). With nothing new reported a light
 * never improves by itself: the plan has two changes at most.
 */
public final class Lights {

    private Lights() {}

    /** The light on every day, as far as is known today. */
    public static DayPlan<Light> plan(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        List<Finding> findings = LightRules.findings(task, ruleSet, calendar);
        boolean late = findings.stream().anyMatch(f -> f.light() == Light.MADE_UP_LATE);
        DayPlan<Light> plan = DayPlan.constant(late ? Light.MADE_UP_LATE : Light.GREEN);
        Optional<LocalDate> yellow = first(findings, Light.YELLOW);
        Optional<LocalDate> red = first(findings, Light.RED);
        if (yellow.isPresent()) {
            plan = plan.then(yellow.get(), Light.YELLOW);
        }
        return red.isPresent() ? plan.then(red.get(), Light.RED) : plan;
    }

    /**
     * The light of a single milestone on a day: how it was met, or that it should have been; null
     * when there is nothing to say yet, or the clock of its task does not run.
     */
    public static @Nullable Light ofMilestone(
            Stage stage,
            Milestone milestone,
            RuleSet ruleSet,
            WorkingDayCalendar calendar,
            LocalDate today) {
        LocalDate due = Deadlines.effectiveDue(milestone.due(), ruleSet, calendar);
        LocalDate metOn = milestone.metOn();
        if (metOn != null) {
            return Deadlines.isOverdue(due, metOn) ? Light.MADE_UP_LATE : Light.GREEN;
        }
        if (stage != Stage.OPEN) {
            return null;
        }
        if (Deadlines.isOverdue(due, today)) {
            return Light.RED;
        }
        LocalDate soon = Deadlines.firstDayWithin(due, ruleSet.yellowWorkingDays(), calendar);
        return today.isBefore(soon) ? null : Light.YELLOW;
    }

    /** The light had no due date ever been moved. */
    public static DayPlan<Light> againstOriginal(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return plan(task.againstOriginal(), ruleSet, calendar);
    }

    /** The light on a day with all reasons, trouble first. */
    public static Verdict explain(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar, LocalDate today) {
        List<Finding> holding =
                LightRules.findings(task, ruleSet, calendar).stream()
                        .filter(finding -> finding.holdsOn(today))
                        .sorted(Comparator.comparing(Finding::light, Light.BY_ATTENTION))
                        .toList();
        List<Reason> reasons = new ArrayList<>();
        holding.forEach(finding -> reasons.add(finding.reasonOn(today)));
        Reason stage = stageReason(task);
        if (stage != null) {
            reasons.addFirst(stage);
        }
        if (reasons.isEmpty()) {
            reasons.add(onSchedule(task, scheduledPercent(task, ruleSet, calendar, today)));
        }
        return new Verdict(holding.isEmpty() ? Light.GREEN : holding.getFirst().light(), reasons);
    }

    /**
     * Where the task should be on the day, in percent: see {@link Schedule}. While its clock stands
     * that stays as it was on the day it was stopped.
     */
    public static int scheduledPercent(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar, LocalDate today) {
        LocalDate stopped = task.stage() == Stage.SUSPENDED ? task.standstill().since() : null;
        LocalDate day = stopped != null && stopped.isBefore(today) ? stopped : today;
        return LightRules.schedule(task, ruleSet, calendar).percentOn(day);
    }

    /**
     * Whether the task is in time, on any day: as {@link Deadlines#timelinessPlan}, and what is not
     * open and not finished (draft, suspended, terminated) is not due.
     */
    public static DayPlan<Timeliness> timeliness(
            TaskFacts task, RuleSet ruleSet, WorkingDayCalendar calendar) {
        LocalDate actual = task.isFinished() ? task.actual() : null;
        DayPlan<Timeliness> plan =
                Deadlines.timelinessPlan(
                        task.ongoing(),
                        task.decisiveDue(),
                        task.precision(),
                        actual,
                        ruleSet,
                        calendar);
        return task.stage() == Stage.OPEN || actual != null ? plan : DayPlan.constant(plan.first());
    }

    private static Optional<LocalDate> first(List<Finding> findings, Light light) {
        return findings.stream()
                .filter(finding -> finding.light() == light)
                .map(Finding::from)
                .min(Comparator.naturalOrder());
    }

    private static @Nullable Reason stageReason(TaskFacts task) {
        LightRule rule =
                switch (task.stage()) {
                    case DRAFT -> LightRule.DRAFT;
                    case OPEN -> null;
                    case CLAIMED -> LightRule.CLAIMED;
                    case SUSPENDED -> LightRule.SUSPENDED;
                    case ENDED -> LightRule.CLOSED;
                };
        return rule == null ? null : new Reason(rule.id(), Map.of(), null);
    }

    private static Reason onSchedule(TaskFacts task, int scheduled) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("percent", task.percent()));
        facts.put("scheduledPercent", scheduled);
        return new Reason(LightRule.ON_SCHEDULE.id(), facts, task.progressRevision());
    }
}
