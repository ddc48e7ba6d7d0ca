package org.duban.task.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/** A task about which something is asked, while what happened to it is followed. */
final class FollowedTask {

    private final Journal<Task, TaskEvent> journal;
    private final TaskFigures figures;
    private final Map<String, Document> changed = new LinkedHashMap<>();
    private final @Nullable Task before;
    private @Nullable Task task;
    private Map<String, Document> rows;

    /**
     * @param known as it was when it was looked at last; null: nothing was asked about it
     */
    FollowedTask(Journal<Task, TaskEvent> journal, TaskFigures figures, @Nullable Task known) {
        this.journal = journal;
        this.figures = figures;
        this.before = known;
        this.task = known;
        this.rows = known == null ? Map.of() : MatterRows.of(known, figures);
    }

    /** Follows an event; should others before it not have come this way, the journal has them. */
    void follow(Envelope envelope) {
        long revision = task == null ? 0 : task.revision();
        if (envelope.revision() <= revision) {
            return;
        }
        int missing = Math.toIntExact(envelope.revision() - revision - 1);
        if (missing > 0) {
            for (Fact fact : journal.history(envelope.aggregate(), revision, missing)) {
                fold(fact.envelope());
            }
        }
        fold(envelope);
    }

    private void fold(Envelope envelope) {
        TaskEvent event = (TaskEvent) envelope.event();
        Task next = task == null ? Task.born(envelope.aggregate(), event) : task.after(event);
        Map<String, Document> after = MatterRows.of(next, figures);
        after.forEach(
                (id, row) -> {
                    if (!row.equals(rows.get(id))) {
                        changed.put(id, row);
                    }
                });
        task = next;
        rows = after;
    }

    boolean isChanged() {
        return task != null && (before == null || before.revision() < task.revision());
    }

    Task task() {
        return Objects.requireNonNull(task);
    }

    /** Rows to be written, by id; each as it was last. */
    Map<String, Document> changed() {
        return changed;
    }

    /** Whether others lead, support or see it by now, or it belongs to another area. */
    boolean isListedOtherwise() {
        return before != null && !lists(before).equals(lists(task()));
    }

    /**
     * Puts what was settled so long ago that the task does not know it any more into the lists of
     * the task as it is.
     *
     * @param kept rows of the task by id, as they were written before
     */
    void relist(Map<String, Document> kept) {
        kept.forEach(changed::putIfAbsent);
        changed.replaceAll(
                (id, row) -> rows.containsKey(id) ? row : MatterRows.relisted(row, task()));
    }

    private static List<String> lists(Task task) {
        return MatterLists.of(task, null, null, null);
    }
}
