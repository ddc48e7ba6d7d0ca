package org.duban.task.ledger;

import java.time.LocalDate;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;

/** Whether a filter shows a task as it stood on a day. */
record PastMatch(LedgerFilter filter, TaskFigures figures, LocalDate day) {

    boolean shows(Task task) {
        return isInPlace(task) && isDue(task.dates().currentDue()) && isFound(task) && isLike(task);
    }

    private boolean isInPlace(Task task) {
        return (filter.area() == null || filter.area().equals(task.brief().area()))
                && (filter.status() == null || filter.status() == task.status())
                && (filter.kind() == null || filter.kind() == task.brief().kind())
                && (filter.clause() == null || serves(task, filter.clause()))
                && (filter.department() == null || takesPart(task, filter.department()));
    }

    /** What was given up serves nothing. */
    private static boolean serves(Task task, String clause) {
        return task.status() != TaskStatus.TERMINATED && task.purpose().clauses().contains(clause);
    }

    private boolean takesPart(Task task, String department) {
        String role = filter.role();
        String here =
                task.team().lead().equals(department)
                        ? LedgerFilter.LEAD
                        : task.participants().contains(department)
                                ? LedgerFilter.SUPPORT
                                : LedgerFilter.READER;
        return task.readers().contains(department) && (role == null || role.equals(here));
    }

    private boolean isDue(@org.jspecify.annotations.Nullable LocalDate due) {
        return (filter.dueFrom() == null || (due != null && !due.isBefore(filter.dueFrom())))
                && (filter.dueTo() == null || (due != null && !due.isAfter(filter.dueTo())));
    }

    private boolean isFound(Task task) {
        String typed = filter.typed();
        return typed == null
                || LedgerColumns.text(task.brief().serial() + " " + task.brief().title())
                        .contains(LedgerColumns.text(typed));
    }

    private boolean isLike(Task task) {
        return (filter.light() == null || figures.light(task).on(day) == filter.light())
                && (filter.timeliness() == null
                        || figures.timeliness(task).on(day) == filter.timeliness());
    }
}
