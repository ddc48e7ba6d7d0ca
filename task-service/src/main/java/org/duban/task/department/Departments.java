package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.DEPARTMENT_UNKNOWN;
import static org.duban.task.department.DepartmentRule.PARENT_UNKNOWN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All departments. */
@Component
public class Departments {

    private final Journal<Department, DepartmentEvent> journal;
    private final MongoCollection<Document> states;

    Departments(Journal<Department, DepartmentEvent> journal, MongoDatabase database) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    Versioned<Department> register(String code, Request request, DepartmentRegistered as) {
        return journal.create(
                code,
                request,
                () -> {
                    String parent = as.parent();
                    if (parent != null && !known(List.of(parent)).contains(parent)) {
                        throw new DepartmentRejection(PARENT_UNKNOWN, Map.of("parent", parent));
                    }
                    return as;
                });
    }

    Versioned<Department> change(
            String code, Request request, Function<Department, DepartmentEvent> verb) {
        return journal.change(code, request, verb);
    }

    /**
     * Insists that all of them exist.
     *
     * @throws DepartmentRejection DEPARTMENT_UNKNOWN
     */
    public void requireKnown(Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        unknown.removeAll(known(codes));
        if (!unknown.isEmpty()) {
            throw new DepartmentRejection(
                    DEPARTMENT_UNKNOWN,
                    Map.of("departments", String.join(", ", unknown.stream().sorted().toList())));
        }
    }

    private Set<String> known(Collection<String> codes) {
        return states.find(Filters.in("_id", codes))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    /** What each is called on a day, in short, by code. */
    public Map<String, String> namesOn(LocalDate day) {
        Map<String, String> names = new HashMap<>();
        for (Document state : states.find()) {
            Department department = journal.read(state).state();
            names.put(department.code(), department.nameOn(day).shortName());
        }
        return names;
    }

    /** All of them, with every name they ever went by. */
    public List<Department> all() {
        return states.find().map(journal::read).map(Versioned::state).into(new ArrayList<>());
    }

    /** Departments by code, those after one if it is given. */
    List<Versioned<Department>> list(@Nullable String after, int most) {
        Bson beyond = after == null ? Filters.empty() : Filters.gt("_id", after);
        return states.find(beyond)
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }
}
