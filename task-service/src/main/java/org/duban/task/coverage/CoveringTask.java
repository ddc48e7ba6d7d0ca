package org.duban.task.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task that serves a clause, as much of it as a matrix shows.
 *
 * @param light today's
 * @param currentDue as last approved; null: to be set
 */
record CoveringTask(
        String id,
        String serial,
        String title,
        TaskStatus status,
        Light light,
        int percent,
        @Nullable LocalDate currentDue,
        String leadDepartment,
        List<String> supportingDepartments) {

    static final Comparator<CoveringTask> BY_ID = Comparator.comparing(CoveringTask::id);

    static CoveringTask of(Task task, TaskFigures figures, LocalDate today) {
        return new CoveringTask(
                task.id(),
                task.brief().serial(),
                task.brief().title(),
                task.status(),
                figures.light(task).on(today),
                task.percent(),
                task.dates().currentDue(),
                task.team().lead(),
                task.team().supporting());
    }

    /** Codes of the departments that lead or support it. */
    Stream<String> team() {
        return Stream.concat(Stream.of(leadDepartment), supportingDepartments.stream());
    }
}
