package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Milestone;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;

/** What is derived of a task under the rules and the calendar in force; nothing of it is kept. */
public final class TaskFigures {

    private final RuleSet rules;
    private final WorkingDayCalendar calendar;

    public TaskFigures(RuleSet rules, WorkingDayCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The light on every day, as far as is known. */
    public DayPlan<Light> light(Task task) {
        return Lights.plan(facts(task), rules, calendar);
    }

    /** The light on a day, with its reasons. */
    public Verdict explain(Task task, LocalDate day) {
        return Lights.explain(facts(task), rules, calendar, day);
    }

    /** The light on a day had no due date ever been moved. */
    public Light againstOriginal(Task task, LocalDate day) {
        return Lights.againstOriginal(facts(task), rules, calendar).on(day);
    }

    /** Whether it is in time, on every day. */
    public DayPlan<Timeliness> timeliness(Task task) {
        return Lights.timeliness(facts(task), rules, calendar);
    }

    /** Where it should be on a day (序时进度), in percent. */
    public int scheduledPercent(Task task, LocalDate day) {
        return Lights.scheduledPercent(facts(task), rules, calendar, day);
    }

    public int rulesVersion() {
        return rules.version();
    }

    public String calendarVersion() {
        return calendar.version();
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
                task.milestones().all().stream()
                        .map(s -> new Milestone(s.name(), s.due(), s.metOn(), s.weight()))
                        .toList(),
                task.progress().lastRevision(),
                dates.dueRevision());
    }

    private static DuePrecision precision(Task task) {
        return switch (task.brief().duePrecision()) {
            case DAY -> DuePrecision.DAY;
            case MONTH -> DuePrecision.MONTH;
        };
    }
}
