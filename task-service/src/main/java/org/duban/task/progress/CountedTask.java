package org.duban.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.rules.count.DayPlan;
import org.duban.rules.count.DayPlan.Change;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;

/**
 * A task as far as its facts have arrived, and as what it counted and will count on every day: what
 * it was on a past day does not change with what happens later.
 *
 * @param updates when each department that leads or led it last posted an update as its lead; also
 *     those before the lead changed, since several facts may be counted at once
 */
record CountedTask(Task task, DayPlan<Figure> figures, Map<String, Instant> updates) {

    /** Rows that were kept before have none. */
    CountedTask {
        updates = Objects.requireNonNullElse(updates, Map.of());
    }

    static CountedTask born(String id, TaskEvent event, LocalDate day, TaskFigures rules) {
        Task task = Task.born(id, event);
        DayPlan<Figure> figures = DayPlan.constant(Figure.NONE).continuedBy(day, plan(task, rules));
        return new CountedTask(task, figures, Map.of());
    }

    CountedTask after(TaskEvent event, Instant at, LocalDate day, TaskFigures rules) {
        Task next = task.after(event);
        return new CountedTask(
                next,
                figures.continuedBy(day, plan(next, rules)),
                updates(event, at, next.team().lead()));
    }

    private Map<String, Instant> updates(TaskEvent event, Instant at, String lead) {
        String before = task.team().lead();
        Instant last = event instanceof ProgressPosted ? at : updates.get(before);
        boolean inherited = event instanceof TaskHandedOver && !lead.equals(before);
        if (last == null || !(event instanceof ProgressPosted || inherited)) {
            return updates;
        }
        Map<String, Instant> now = new TreeMap<>(updates);
        now.put(lead, last);
        return now;
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
