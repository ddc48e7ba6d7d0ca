package org.duban.task.task;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleSets;
import org.duban.rules.RuleTimeline;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Milestone;
import org.duban.rules.light.Rhythm;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;
import org.duban.task.task.Milestones.Step;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of a task under the calendar in force and the rules that hold on the day asked
 * for; nothing of it is kept. What is finished is judged by the rules of the day it was finished
 * on: no later version makes it late, or in time. Who derives several things that must fit together
 * asks {@link #now} first.
 */
public final class TaskFigures {

    private final RuleSets rules;
    private final Supplier<WorkingDayCalendar> calendars;

    /** The day whose rules hold on every day; null: on each day its own. */
    private final @Nullable LocalDate ruledOn;

    public TaskFigures(RuleSet rules, WorkingDayCalendar calendar) {
        this(RuleSets.always(rules), () -> calendar);
    }

    /**
     * Derives by whatever is in force when it is asked.
     *
     * @param rules the rules of every programme
     * @param calendars the calendar in force
     */
    public TaskFigures(RuleSets rules, Supplier<WorkingDayCalendar> calendars) {
        this(rules, calendars, null);
    }

    private TaskFigures(
            RuleSets rules, Supplier<WorkingDayCalendar> calendars, @Nullable LocalDate ruledOn) {
        this.rules = rules;
        this.calendars = calendars;
        this.ruledOn = ruledOn;
    }

    /** The same figures by the calendar and the rules that are in force now, also later. */
    public TaskFigures now() {
        WorkingDayCalendar calendar = calendars.get();
        return new TaskFigures(rules.now(), () -> calendar, ruledOn);
    }

    /** The same figures by another calendar. */
    public TaskFigures by(WorkingDayCalendar calendar) {
        return new TaskFigures(rules, () -> calendar, ruledOn);
    }

    /** The same figures by other rules. */
    public TaskFigures by(RuleSets other) {
        return new TaskFigures(other, calendars, ruledOn);
    }

    /** The same figures as if the rules that hold on a day held on every day. */
    public TaskFigures ruledOn(LocalDate day) {
        return new TaskFigures(rules, calendars, day);
    }

    /** The due date that counts on this calendar by the rules of a day; null when none is set. */
    public @Nullable LocalDate effectiveDue(Task task, LocalDate day) {
        LocalDate due = task.dates().currentDue();
        return due == null
                ? null
                : Deadlines.effectiveDue(due, precision(task), on(task, day), calendars.get());
    }

    /** The light on every day, as far as is known. */
    public DayPlan<Light> light(Task task) {
        TaskFacts facts = facts(task);
        WorkingDayCalendar calendar = calendars.get();
        return rules(task).plan(rule -> Lights.plan(facts, rule, calendar));
    }

    /** The light on a day, with its reasons. */
    public Verdict explain(Task task, LocalDate day) {
        return Lights.explain(facts(task), on(task, day), calendars.get(), day);
    }

    /** The light of one of its milestones on a day; null when there is nothing to say yet. */
    public @Nullable Light light(Task task, Step step, LocalDate day) {
        return Lights.ofMilestone(
                task.status().stage(), milestone(step), on(task, day), calendars.get(), day);
    }

    /** The light on a day had no due date ever been moved. */
    public Light againstOriginal(Task task, LocalDate day) {
        return Lights.againstOriginal(facts(task), on(task, day), calendars.get()).on(day);
    }

    /** Whether it is in time, on every day. */
    public DayPlan<Timeliness> timeliness(Task task) {
        TaskFacts facts = facts(task);
        WorkingDayCalendar calendar = calendars.get();
        return rules(task).plan(rule -> Lights.timeliness(facts, rule, calendar));
    }

    /** Whether a leader's instruction was or is answered in time, by the one overdue rule. */
    public DayPlan<Timeliness> timeliness(String programme, Instruction one) {
        return answered(programme, one.due(), one.answeredOn(), one.closedOn());
    }

    /** Whether a request for help was or is answered in time, by the one overdue rule. */
    public DayPlan<Timeliness> timeliness(String programme, HelpRequest one) {
        return answered(programme, one.due(), one.answeredOn(), one.closedOn());
    }

    /** Whether its lead still signs in time, by the one overdue rule; null: by no day. */
    public @Nullable DayPlan<Timeliness> signing(Task task) {
        LocalDate by = task.dates().acknowledgeBy();
        return by == null ? null : answered(task.brief().programme(), by, null, null);
    }

    private DayPlan<Timeliness> answered(
            String programme,
            @Nullable LocalDate due,
            @Nullable LocalDate answered,
            @Nullable LocalDate closed) {
        LocalDate done = answered == null ? closed : answered;
        WorkingDayCalendar calendar = calendars.get();
        return judging(programme, done)
                .plan(
                        rule ->
                                Deadlines.timelinessPlan(
                                        false, due, DuePrecision.DAY, done, rule, calendar));
    }

    /** How many working days a request has waited for an answer, or did until it was closed. */
    public int workingDaysWaited(HelpRequest request, LocalDate day) {
        LocalDate until =
                request.answeredOn() != null
                        ? request.answeredOn()
                        : request.closedOn() != null ? request.closedOn() : day;
        return calendars.get().workingDaysBetween(request.askedOn(), until);
    }

    /** Where it should be on a day (序时进度), in percent. */
    public int scheduledPercent(Task task, LocalDate day) {
        return Lights.scheduledPercent(facts(task), on(task, day), calendars.get(), day);
    }

    /** The version of a programme's rules that holds on a day. */
    public int rulesVersion(String programme, LocalDate day) {
        return rules.of(programme).on(day).version();
    }

    /** By which version of its programme's rules a task is judged on a day. */
    public int rulesVersion(Task task, LocalDate day) {
        return on(task, day).version();
    }

    /** How many versions of rules these figures know; who notes it asks {@link #now} first. */
    public long rulesPublished() {
        return rules.published();
    }

    public String calendarVersion() {
        return calendars.get().version();
    }

    private RuleSet on(Task task, LocalDate day) {
        return rules(task).on(day);
    }

    private RuleTimeline rules(Task task) {
        LocalDate actual = task.dates().actual();
        boolean finished =
                switch (task.status().stage()) {
                    case CLAIMED, ENDED -> true;
                    case DRAFT, OPEN, SUSPENDED -> false;
                };
        return judging(task.brief().programme(), finished ? actual : null);
    }

    /** No version of a day after it was done judges it any more. */
    private RuleTimeline judging(String programme, @Nullable LocalDate done) {
        RuleTimeline all = rules.of(programme);
        RuleTimeline judging = done == null ? all : all.until(done);
        return ruledOn == null ? judging : RuleTimeline.always(judging.on(ruledOn));
    }

    private static Milestone milestone(Step step) {
        return new Milestone(
                step.name(), step.due(), step.metOn(), step.weight(), step.plannedDue());
    }

    private static TaskFacts facts(Task task) {
        Rhythm rhythm = task.brief().rhythm();
        return rhythm == null
                ? factsAlone(task)
                : rhythm.within(factsAlone(task), task.progress().missed());
    }

    /** What the light is derived from, without the periods in which it has to be heard of. */
    static TaskFacts factsAlone(Task task) {
        Dates dates = task.dates();
        return new TaskFacts(
                task.status().stage(),
                task.brief().kind() == TaskKind.ONGOING,
                task.begunOn(),
                dates.originalDue(),
                dates.currentDue(),
                precision(task),
                dates.actual(),
                task.percent(),
                task.progress().lastOn(),
                task.milestones().all().stream().map(TaskFigures::milestone).toList(),
                task.progress().lastRevision(),
                dates.dueRevision(),
                task.assignedOn(),
                dates.standstill());
    }

    private static DuePrecision precision(Task task) {
        return switch (task.brief().duePrecision()) {
            case DAY -> DuePrecision.DAY;
            case MONTH -> DuePrecision.MONTH;
        };
    }
}
