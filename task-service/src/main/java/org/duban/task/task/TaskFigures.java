package org.duban.task.task;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Milestone;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;
import org.duban.task.task.Milestones.Step;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of a task under the rules and the calendar in force; nothing of it is kept. Who
 * derives several things that must fit together asks {@link #now} first.
 */
public final class TaskFigures {

    private final RuleSet rules;
    private final Supplier<WorkingDayCalendar> calendars;

    public TaskFigures(RuleSet rules, WorkingDayCalendar calendar) {
        this(rules, () -> calendar);
    }

    /**
     * Derives by whatever calendar is in force when it is asked.
     *
     * @param calendars the calendar in force
     */
    public TaskFigures(RuleSet rules, Supplier<WorkingDayCalendar> calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** The same figures by the calendar that is in force now, also later. */
    public TaskFigures now() {
        return new TaskFigures(rules, calendars.get());
    }

    /** The same figures by another calendar. */
    public TaskFigures by(WorkingDayCalendar calendar) {
        return new TaskFigures(rules, calendar);
    }

    /** The due date that counts on this calendar; null when none is set. */
    public @Nullable LocalDate effectiveDue(Task task) {
        LocalDate due = task.dates().currentDue();
        return due == null
                ? null
                : Deadlines.effectiveDue(due, precision(task), rules, calendars.get());
    }

    /** The light on every day, as far as is known. */
    public DayPlan<Light> light(Task task) {
        return Lights.plan(facts(task), rules, calendars.get());
    }

    /** The light on a day, with its reasons. */
    public Verdict explain(Task task, LocalDate day) {
        return Lights.explain(facts(task), rules, calendars.get(), day);
    }

    /** The light of one of its milestones on a day; null when there is nothing to say yet. */
    public @Nullable Light light(Task task, Step step, LocalDate day) {
        return Lights.ofMilestone(
                task.status().stage(), milestone(step), rules, calendars.get(), day);
    }

    /** The light on a day had no due date ever been moved. */
    public Light againstOriginal(Task task, LocalDate day) {
        return Lights.againstOriginal(facts(task), rules, calendars.get()).on(day);
    }

    /** Whether it is in time, on every day. */
    public DayPlan<Timeliness> timeliness(Task task) {
        return Lights.timeliness(facts(task), rules, calendars.get());
    }

    /** Whether a leader's instruction was or is answered in time, by the one overdue rule. */
    public Timeliness timeliness(Instruction instruction, LocalDate day) {
        LocalDate done =
                instruction.answeredOn() == null
                        ? instruction.closedOn()
                        : instruction.answeredOn();
        return Deadlines.timelinessPlan(
                        false, instruction.due(), DuePrecision.DAY, done, rules, calendars.get())
                .on(day);
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
        return Lights.scheduledPercent(facts(task), rules, calendars.get(), day);
    }

    public int rulesVersion() {
        return rules.version();
    }

    public String calendarVersion() {
        return calendars.get().version();
    }

    private static Milestone milestone(Step step) {
        return new Milestone(
                step.name(), step.due(), step.metOn(), step.weight(), step.plannedDue());
    }

    private static TaskFacts facts(Task task) {
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
