package org.duban.task.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.ledger.Ledger;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares versions of a plan. No copy of any version is kept: the facts of the tasks are folded up
 * to its instant, of those only that changed since the earlier one.
 */
@Component
class PlanChanges {

    private final Ledger ledger;
    private final Journal<Task, TaskEvent> journal;
    private final Programmes programmes;

    PlanChanges(Ledger ledger, Journal<Task, TaskEvent> journal, Programmes programmes) {
        this.ledger = ledger;
        this.journal = journal;
        this.programmes = programmes;
    }

    /** What differs, and where the next page begins; null on the last. */
    record Found(List<PlanChange> changes, @Nullable Cursor next) {}

    /**
     * Tasks of a programme that stood otherwise at the later instant than at the earlier one. Who
     * may see a task today sees how it differed.
     *
     * @param from null: before there was anything
     * @param to null: as the tasks are now
     * @param after where the page begins; null for the first
     * @param limit so many tasks are looked at; what says the same is not shown
     */
    Found between(
            String programme,
            @Nullable Instant from,
            @Nullable Instant to,
            Caller caller,
            @Nullable String after,
            int limit) {
        Ledger.Found now =
                ledger.inSerialOrder(programme, caller, programmes.today(programme), after, limit);
        List<Versioned<Task>> touched =
                now.tasks().stream()
                        .filter(task -> from == null || !task.at().isBefore(from))
                        .toList();
        Map<String, Task> earlier = from == null ? Map.of() : asOf(from, touched);
        Map<String, Task> later = to == null ? byId(touched.stream()) : asOf(to, touched);
        List<PlanChange> changes = new ArrayList<>();
        for (Versioned<Task> task : touched) {
            PlanChange change = PlanChange.between(earlier.get(task.id()), later.get(task.id()));
            if (change != null) {
                changes.add(change);
            }
        }
        return new Found(changes, now.next());
    }

    private Map<String, Task> asOf(Instant end, List<Versioned<Task>> tasks) {
        List<String> changed =
                tasks.stream().filter(task -> !task.at().isBefore(end)).map(Versioned::id).toList();
        Map<String, Task> then = byId(tasks.stream().filter(task -> task.at().isBefore(end)));
        if (!changed.isEmpty()) {
            then.putAll(byId(journal.before(end, changed).stream()));
        }
        return then;
    }

    private static Map<String, Task> byId(Stream<Versioned<Task>> tasks) {
        Map<String, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task.state()));
        return byId;
    }
}
