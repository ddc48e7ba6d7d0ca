package org.duban.task.department;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.events.DepartmentEvent.TaskShare;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the place of a department, and from when on.
 *
 * @param into its successors; several when it was split
 * @param otherwise the successor that takes over what is not shared out
 * @param from the first day on which the department is not there any more
 * @param handedOn when all it had open was with its successors; null before
 */
public record Succession(
        List<String> into,
        String otherwise,
        List<TaskShare> tasks,
        LocalDate from,
        String reason,
        @Nullable LocalDate handedOn) {

    static Succession of(DepartmentMerged merged) {
        return new Succession(
                List.of(merged.into()),
                merged.into(),
                List.of(),
                merged.from(),
                merged.reason(),
                null);
    }

    static Succession of(DepartmentSplit split) {
        return new Succession(
                split.into(), split.otherwise(), split.tasks(), split.from(), split.reason(), null);
    }

    Succession handed(LocalDate on) {
        return new Succession(into, otherwise, tasks, from, reason, on);
    }

    /** Who takes over a task. */
    public String successorFor(String task) {
        return tasks.stream()
                .filter(share -> share.task().equals(task))
                .map(TaskShare::to)
                .findFirst()
                .orElse(otherwise);
    }
}
