package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.TaskEvent;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Ids;
import org.duban.task.task.Kinship;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tasks and what they are broken down into. That a sub-task was added is a fact of its parent,
 * which therefore decides about adding and ending one after the other; the sub-task is written down
 * from that fact, by whoever looks next if need be.
 */
@Component
public class TaskTree {

    private final Journal<Task, TaskEvent> journal;
    private final MongoCollection<Document> states;

    TaskTree(Journal<Task, TaskEvent> journal, MongoDatabase database) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    /** The sub-tasks of a task in their order, at most as many as a task may have. */
    public List<Versioned<Task>> subtasks(Task parent) {
        int added = parent.arrangements().subtasks();
        if (added == 0) {
            return List.of();
        }
        List<Versioned<Task>> found =
                states.find(eq(LedgerColumns.PARENT, parent.id()))
                        .sort(Sorts.ascending(LedgerColumns.PART))
                        .map(journal::read)
                        .into(new ArrayList<>());
        if (found.size() < added) {
            Set<String> known = new HashSet<>();
            found.forEach(one -> known.add(one.id()));
            journal.history(parent.id(), 0, Integer.MAX_VALUE).stream()
                    .filter(fact -> isOfUnknown(fact, known))
                    .flatMap(fact -> written(fact).stream())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The number of the next sub-task; a number that was typed in elsewhere is left out. */
    int next(Task parent) {
        int n = parent.arrangements().subtasks() + 1;
        while (journal.find(parent.id() + '.' + n).isPresent()) {
            n++;
        }
        return n;
    }

    /** The sub-task that a revision of its parent added. */
    Versioned<Task> addedBy(Versioned<Task> parent) {
        return journal.history(parent.id(), parent.revision() - 1, 1).stream()
                .flatMap(fact -> written(fact).stream())
                .findFirst()
                .orElseThrow(() -> new JournalRejection(JournalRule.ALREADY_EXISTS, parent.id()));
    }

    /** What a task and those above and below it owe each other must hold after an event, too. */
    void requireKinship(Task task, TaskEvent event) {
        String parent = task.brief().parent();
        if (parent != null && Kinship.concernsParent(event)) {
            journal.find(parent).ifPresent(one -> Kinship.requireInside(one.state(), event));
        }
        if (Kinship.concernsSubtasks(event)) {
            Kinship.requireCovered(
                    task, subtasks(task).stream().map(Versioned::state).toList(), event);
        }
        if (event instanceof SubtaskAdded added) {
            Ids.valid(added.task());
        }
    }

    /** Whether a department leads a task above this one: what is under it is its business. */
    boolean isUnder(String department, Task task) {
        Optional<Task> above = Optional.of(task);
        while (above.map(one -> one.brief().parent()).isPresent()) {
            above =
                    above.map(one -> one.brief().parent())
                            .flatMap(journal::find)
                            .map(Versioned::state);
            if (above.filter(one -> one.team().lead().equals(department)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfUnknown(Fact fact, Set<String> known) {
        return fact.envelope().event() instanceof SubtaskAdded added
                && !known.contains(added.task());
    }

    /** Writes a sub-task down as its parent says, by whom and under the key it was asked for. */
    private Optional<Versioned<Task>> written(Fact fact) {
        if (!(fact.envelope().event() instanceof SubtaskAdded added)) {
            return Optional.empty();
        }
        Request request =
                new Request(
                        fact.envelope().requestId(),
                        fact.verb(),
                        fact.envelope().actor(),
                        null,
                        fact.envelope().traceparent());
        try {
            return Optional.of(journal.create(added.task(), request, added::plan));
        } catch (JournalRejection taken) {
            if (taken.rule() == JournalRule.ALREADY_EXISTS) {
                return Optional.empty();
            }
            throw taken;
        }
    }
}
