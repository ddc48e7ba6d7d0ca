package org.duban.task.dossier;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.deadline.Timeliness;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far what a task is broken down into is, all of it, whoever may see the single sub-tasks.
 *
 * @param total those that were not given up
 * @param open neither closed nor given up
 * @param overdue open and past their due date
 * @param percent mean of those that were not given up, 0–100; null where there are none
 */
record SubtaskProgress(int total, int open, int overdue, @Nullable Integer percent) {

    static SubtaskProgress of(List<Task> subtasks, TaskFigures figures, LocalDate today) {
        List<Task> kept =
                subtasks.stream().filter(one -> one.status() != TaskStatus.TERMINATED).toList();
        List<Task> open = kept.stream().filter(one -> one.status().isOpen()).toList();
        long overdue =
                open.stream()
                        .filter(one -> figures.timeliness(one).on(today) == Timeliness.OVERDUE)
                        .count();
        int sum = kept.stream().mapToInt(Task::percent).sum();
        return new SubtaskProgress(
                kept.size(),
                open.size(),
                (int) overdue,
                kept.isEmpty() ? null : Math.round(sum / (float) kept.size()));
    }
}
