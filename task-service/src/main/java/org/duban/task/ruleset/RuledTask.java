package org.duban.task.ruleset;

import java.time.LocalDate;
import org.duban.journal.calendar.Moved;
import org.duban.journal.ruleset.RulesPreview;
import org.duban.rules.count.DayPlan;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * A task by the rules as they were published and by others.
 *
 * @param light on the first day of the others
 * @param yellowFrom the first day from then on on which it turns yellow if nothing is reported;
 *     null for never
 * @param redFrom the same for red
 */
record RuledTask(
        String id,
        String serial,
        String title,
        String leadDepartment,
        Moved<Light> light,
        Moved<LocalDate> yellowFrom,
        Moved<LocalDate> redFrom)
        implements RulesPreview.Row {

    /** What changes of a task from a day on; null when nothing does. */
    static @Nullable RuledTask of(Task task, TaskFigures now, TaskFigures then, LocalDate from) {
        DayPlan<Light> before = now.light(task);
        DayPlan<Light> after = then.light(task);
        if (before.equals(after) && now.timeliness(task).equals(then.timeliness(task))) {
            return null;
        }
        return new RuledTask(
                task.id(),
                task.brief().serial(),
                task.brief().title(),
                task.team().lead(),
                new Moved<>(before.on(from), after.on(from)),
                new Moved<>(from(from, Light.YELLOW, before), from(from, Light.YELLOW, after)),
                new Moved<>(from(from, Light.RED, before), from(from, Light.RED, after)));
    }

    @Override
    public boolean changes() {
        return light.isMoved();
    }

    private static @Nullable LocalDate from(LocalDate day, Light light, DayPlan<Light> plan) {
        if (plan.on(day) == light) {
            return day;
        }
        return plan.changes().stream()
                .filter(change -> change.from().isAfter(day) && change.value() == light)
                .map(DayPlan.Change::from)
                .findFirst()
                .orElse(null);
    }
}
