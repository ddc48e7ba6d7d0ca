package org.duban.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.rules.count.DayPlan;
import org.duban.rules.count.DayPlan.Change;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * A task as far as its facts have arrived, and as what it counted and will count on every day: what
 * it was on a past day does not change with what happens later.
 *
 * @param updatedAt when its present lead last posted an update; null: not yet
 */
record CountedTask(Task task, DayPlan<Figure> figures, @Nullable Instant updatedAt) {

    static CountedTask born(String id, TaskEvent event, LocalDate day, TaskFigures rules) {
        Task task = Task.born(id, event);
        DayPlan<Figure> figures = DayPlan.constant(Figure.NONE).continuedBy(day, plan(task, rules));
        return new CountedTask(task, figures, null);
    }

    CountedTask after(TaskEvent event, Instant at, LocalDate day, TaskFigures rules) {
        Task next = task.after(event);
        Instant updated =
                event instanceof ProgressPosted
                        ? at
                        : event instanceof LeadChanged ? null : updatedAt;
        return new CountedTask(next, figures.continuedBy(day, plan(next, rules)), updated);
    }

    /** What the task counts as if nothing more happens. */
    private static DayPlan<Figure> plan(Task task, TaskFigures rules) {
        DayPlan<Light> light = rules.light(task);
        DayPlan<Timeliness> timeliness = rules.timeliness(task);
        TreeSet<LocalDate> days = new TreeSet<>();
        light.changes().forEach(change -> days.add(change.from()));
        timeliness.changes().forEach(change -> days.add(change.from()));
        List<Change<Figure>> changes = new ArrayList<>();
        days.forEach(
                day ->
                        changes.add(
                                new Change<>(
                                        day, Figure.of(task, light.on(day), timeliness.on(day)))));
        return new DayPlan<>(Figure.of(task, light.first(), timeliness.first()), changes);
    }
}
