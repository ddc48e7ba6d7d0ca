package org.duban.task.department;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.duban.events.Actor;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentSplit;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.springframework.stereotype.Component;

/** Departments that are no more, or will be, and those that come after them. */
@Component
public class Successions {

    private final Journal<Department, DepartmentEvent> journal;
    private final MongoCollection<Document> states;
    private final Clock clock;

    Successions(Journal<Department, DepartmentEvent> journal, MongoDatabase database, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    /** Departments that have successors. */
    public List<Versioned<Department>> succeeded() {
        return states.find(
                        Filters.in(
                                DepartmentJournal.SUCCESSION,
                                DepartmentJournal.PENDING,
                                DepartmentJournal.HANDED))
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /**
     * For each department that is gone today those that stand in for it, successors of successors
     * included, by code.
     */
    public Map<String, Set<String>> standIns() {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<String>> into = new HashMap<>();
        succeeded().stream()
                .map(Versioned::state)
                .filter(department -> department.succession() != null)
                .filter(department -> department.isGoneOn(today))
                .forEach(
                        department ->
                                into.put(
                                        department.code(),
                                        Objects.requireNonNull(department.succession()).into()));
        Map<String, Set<String>> standIns = new HashMap<>();
        for (String code : into.keySet()) {
            Set<String> found = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(into.getOrDefault(code, List.of()));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (found.add(next)) {
                    open.addAll(into.getOrDefault(next, List.of()));
                }
            }
            standIns.put(code, found);
        }
        return standIns;
    }

    /** Notes that all a department had open is with its successors. */
    public void noteSucceeded(String code, Request request, LocalDate on) {
        journal.change(code, request, department -> department.succeeded(on));
    }

    /** Who decided that a department has successors; what was taken back before does not count. */
    public Actor whoEnded(String code) {
        return journal.history(code, 0, Integer.MAX_VALUE).stream()
                .filter(
                        fact ->
                                fact.envelope().event() instanceof DepartmentMerged
                                        || fact.envelope().event() instanceof DepartmentSplit)
                .map(fact -> fact.envelope().actor())
                .reduce((_, later) -> later)
                .orElseGet(() -> Actor.system("task-service"));
    }
}
