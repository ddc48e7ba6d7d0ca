package org.duban.task.calendar;

import java.time.LocalDate;
import org.duban.journal.calendar.Moved;
import org.duban.rules.count.DayPlan;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * A task whose light or date moves with the calendar.
 *
 * @param currentDue as it was set; no calendar changes that
 * @param effectiveDue the day that counts
 * @param light today
 * @param yellowFrom the first day it will be yellow if nothing is reported; null for never
 * @param redFrom the first day it will be red if nothing is reported; null for never
 */
record TaskMove(
        String id,
        String programme,
        String serial,
        String title,
        String leadDepartment,
        @Nullable LocalDate currentDue,
        Moved<LocalDate> effectiveDue,
        Moved<Light> light,
        Moved<LocalDate> yellowFrom,
        Moved<LocalDate> redFrom) {

    /** What moves of a task; null when nothing does. */
    static @Nullable TaskMove of(
            Task task, TaskFigures before, TaskFigures after, LocalDate today) {
        DayPlan<Light> was = before.light(task);
        DayPlan<Light> will = after.light(task);
        TaskMove move =
                new TaskMove(
                        task.id(),
                        task.brief().programme(),
                        task.brief().serial(),
                        task.brief().title(),
                        task.team().lead(),
                        task.dates().currentDue(),
                        new Moved<>(
                                before.effectiveDue(task, today), after.effectiveDue(task, today)),
                        new Moved<>(was.on(today), will.on(today)),
                        from(Light.YELLOW, was, will),
                        from(Light.RED, was, will));
        boolean moved =
                !was.equals(will)
                        || !before.timeliness(task).equals(after.timeliness(task))
                        || move.effectiveDue().isMoved();
        return moved ? move : null;
    }

    private static Moved<LocalDate> from(Light light, DayPlan<Light> was, DayPlan<Light> will) {
        return new Moved<>(
                was.firstChangeTo(light).orElse(null), will.firstChangeTo(light).orElse(null));
    }
}
