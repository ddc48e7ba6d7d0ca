package org.duban.task.fillin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duban.journal.JournalRule;
import org.duban.journal.Versioned;
import org.duban.rules.refusal.Rejection;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Task;
import org.duban.task.task.TaskRejection;
import org.duban.task.task.TaskRule;
import org.duban.task.task.TaskVerb;
import org.jspecify.annotations.Nullable;

/**
 * Says what each row of one form would do to the tasks as they are. A task that the department does
 * not lead is unknown, also where it is there for others: a form is no way to look for tasks.
 */
final class FormJudge {

    private final String department;
    private final Function<String, Optional<Versioned<Task>>> tasks;
    private final Function<Task, Visit> visits;
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * Begins a form.
     *
     * @param department code of the one that brought it
     * @param tasks by id, whoever leads them
     * @param visits the one who brought it, at a task
     */
    FormJudge(
            String department,
            Function<String, Optional<Versioned<Task>>> tasks,
            Function<Task, Visit> visits) {
        this.department = department;
        this.tasks = tasks;
        this.visits = visits;
    }

    /** Looks at the next row. */
    FillInRow judge(FormLine line) {
        Versioned<Task> task = led(line.task());
        if (line.entry().blank()) {
            return row(line, task, FillInOutcome.EMPTY, List.of());
        }
        List<Fault> faults = faults(line, task);
        return row(line, task, faults.isEmpty() ? FillInOutcome.NEW : FillInOutcome.ERROR, faults);
    }

    /** The task of that id, if the department leads it. */
    private @Nullable Versioned<Task> led(String id) {
        return id.isBlank()
                ? null
                : tasks.apply(id)
                        .filter(task -> task.state().team().lead().equals(department))
                        .orElse(null);
    }

    private List<Fault> faults(FormLine line, @Nullable Versioned<Task> task) {
        if (line.task().isBlank()) {
            return List.of(Fault.of(null, Fault.Code.ROW_ADDED));
        }
        if (task == null) {
            return List.of(Fault.of(null, Fault.Code.TASK_UNKNOWN));
        }
        Integer earlier = lines.putIfAbsent(line.task(), line.number());
        if (earlier != null) {
            return List.of(Fault.of(null, Fault.Code.TASK_TWICE, Map.of("line", earlier)));
        }
        Visit visit = visits.apply(task.state());
        if (!visit.allowed().contains(TaskVerb.PROGRESS_UPDATES)) {
            return List.of(
                    Fault.of(
                            null,
                            Fault.Code.TASK_NOT_AT_WORK,
                            Map.of("status", task.state().status().name())));
        }
        List<Fault> faults = new ArrayList<>(seenWhenFilledIn(line, task));
        FillInUpdate.Reading reading = FillInUpdate.of(line.entry());
        faults.addAll(reading.faults());
        if (reading.update() != null) {
            try {
                reading.update().postedAt(visit);
            } catch (TaskRejection no) {
                faults.add(fault(no));
            }
        }
        return faults;
    }

    /** Nobody overwrites what they have not seen. */
    private static List<Fault> seenWhenFilledIn(FormLine line, Versioned<Task> task) {
        Long seen = revision(line);
        if (seen == null || seen > task.revision()) {
            return List.of(Fault.of(null, Fault.Code.REVISION_UNREADABLE));
        }
        return seen == task.revision()
                ? List.of()
                : List.of(Fault.of(null, Fault.Code.CHANGED_MEANWHILE));
    }

    /** The revision of the task that was filled in; null where the cell holds none. */
    static @Nullable Long revision(FormLine line) {
        return line.revision().matches("[1-9]\\d{0,17}") ? Long.valueOf(line.revision()) : null;
    }

    /** A no, in the words of a form where it has some. */
    static Fault fault(Rejection no) {
        if (no.rule() == TaskRule.COMPLETION_NEEDS_EVIDENCE) {
            return Fault.of(FormColumn.PERCENT, Fault.Code.EVIDENCE_NEEDED);
        }
        if (no.rule() == TaskRule.PROGRESS_FALLS_WITHOUT_REASON) {
            return Fault.of(FormColumn.REASON, Fault.Code.REASON_MISSING, Map.copyOf(no.facts()));
        }
        if (no.rule() == TaskRule.FIELD_REQUIRED || no.rule() == TaskRule.FIELD_READ_ONLY) {
            return Fault.of(FormColumn.ofField(String.valueOf(no.facts().get("field"))), no);
        }
        if (no.rule() == JournalRule.REVISION_CHANGED) {
            return Fault.of(null, Fault.Code.CHANGED_MEANWHILE);
        }
        return no.rule() == JournalRule.NOT_FOUND
                ? Fault.of(null, Fault.Code.TASK_UNKNOWN)
                : Fault.of(no);
    }

    private static FillInRow row(
            FormLine line,
            @Nullable Versioned<Task> task,
            FillInOutcome outcome,
            List<Fault> faults) {
        return new FillInRow(
                line,
                task == null ? line.serial() : task.state().brief().serial(),
                task == null ? line.title() : task.state().brief().title(),
                task != null,
                task == null ? 0 : task.state().percent(),
                outcome,
                faults,
                null,
                0);
    }
}
