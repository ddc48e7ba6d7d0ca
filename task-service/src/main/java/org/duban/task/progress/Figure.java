package org.duban.task.progress;

import java.time.LocalDate;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Stage;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * As what a task counts on a day.
 *
 * @param department its lead; empty while the task is not there
 * @param due the date it is expected by; null when nothing is expected
 */
record Figure(
        String department,
        String area,
        TaskStatus status,
        Light light,
        Timeliness timeliness,
        @Nullable LocalDate due) {

    /** Before a task is written down it does not count. */
    static final Figure NONE =
            new Figure("", "", TaskStatus.DRAFT, Light.GREEN, Timeliness.NOT_DUE, null);

    static Figure of(Task task, Light light, Timeliness timeliness) {
        boolean expected =
                task.status().stage() == Stage.OPEN && task.brief().kind() != TaskKind.ONGOING;
        return new Figure(
                task.team().lead(),
                task.brief().area(),
                task.status(),
                light,
                timeliness,
                expected ? task.dates().currentDue() : null);
    }
}
