package org.duban.task.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duban.journal.door.Caller;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;

/** What a list must show, found by looking at every task and asking the rules. */
record Expected(List<Task> tasks, TaskFigures figures, LocalDate today) {

    private static final Comparator<Light> TROUBLE_FIRST =
            Comparator.comparingInt(Light::attention);

    List<Task> of(LedgerFilter filter, Caller caller) {
        return tasks.stream()
                .filter(task -> caller.mayRead(task.readers()))
                .filter(task -> isWanted(filter, task))
                .toList();
    }

    private boolean isWanted(LedgerFilter filter, Task task) {
        LocalDate due = task.dates().currentDue();
        return (filter.area() == null || filter.area().equals(task.brief().area()))
                && (filter.status() == null || filter.status() == task.status())
                && (filter.light() == null || filter.light() == light(task))
                && (filter.timeliness() == null
                        || filter.timeliness() == figures.timeliness(task).on(today))
                && (filter.kind() == null || filter.kind() == task.brief().kind())
                && (filter.clause() == null || serves(filter.clause(), task))
                && takesPart(filter, task)
                && (filter.dueFrom() == null || (due != null && !due.isBefore(filter.dueFrom())))
                && (filter.dueTo() == null || (due != null && !due.isAfter(filter.dueTo())))
                && (filter.q() == null || isFound(filter.q(), task));
    }

    private static boolean serves(String clause, Task task) {
        return task.purpose().clauses().contains(clause) && task.status() != TaskStatus.TERMINATED;
    }

    private static boolean takesPart(LedgerFilter filter, Task task) {
        String department = filter.department();
        if (department == null) {
            return true;
        }
        boolean leads = task.team().lead().equals(department);
        boolean supports = task.team().supporting().contains(department);
        return Objects.requireNonNullElse(filter.role(), "any").equals("lead")
                ? leads
                : filter.role() == null ? leads || supports : supports;
    }

    private static boolean isFound(String typed, Task task) {
        return task.brief()
                .reference()
                .toLowerCase(Locale.ROOT)
                .contains(typed.toLowerCase(Locale.ROOT));
    }

    Light light(Task task) {
        return figures.explain(task, today).level();
    }

    /** Red before yellow before made up late before green. */
    Comparator<Task> troubleFirst() {
        return Comparator.comparing(this::light, TROUBLE_FIRST);
    }
}
