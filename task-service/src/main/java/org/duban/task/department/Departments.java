package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.NOT_SUBORDINATE;
import static org.duban.task.department.DepartmentRule.PARENT_UNKNOWN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.AliasesSet;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All departments. */
@Component
public class Departments {

    /** No hierarchy is deeper; a circle, if somebody makes one, ends here. */
    private static final int DEEPEST = 10;

    private final Journal<Department, DepartmentEvent> journal;
    private final MongoCollection<Document> states;
    private final Clock clock;

    Departments(Journal<Department, DepartmentEvent> journal, MongoDatabase database, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    Versioned<Department> register(String code, Request request, DepartmentRegistered as) {
        return journal.create(
                code,
                request,
                () -> {
                    String parent = as.parent();
                    if (parent != null && journal.find(parent).isEmpty()) {
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
     * Merges or splits a department.
     *
     * @throws DepartmentRejection DEPARTMENT_UNKNOWN, DEPARTMENT_SUCCEEDED for its successors, too
     */
    Versioned<Department> end(
            String code, Request request, Function<Department, DepartmentEvent> verb) {
        return journal.change(
                code,
                request,
                department -> {
                    DepartmentEvent end = verb.apply(department);
                    List<String> into =
                            Objects.requireNonNull(department.after(end).succession()).into();
                    LocalDate from = Objects.requireNonNull(department.after(end).endsOn());
                    roster(into, from).requireKnown(into);
                    into.forEach(
                            successor ->
                                    journal.find(successor)
                                            .map(Versioned::state)
                                            .filter(one -> one.endsOn() != null)
                                            .ifPresent(
                                                    one -> {
                                                        throw Roster.gone(one);
                                                    }));
                    return end;
                });
    }

    /**
     * Says which other spellings a department is known by. A spelling stands for one department.
     *
     * @throws DepartmentRejection ALIASES_UNCHANGED, ALIAS_TAKEN
     */
    Versioned<Department> setAliases(String code, Request request, List<String> spellings) {
        return journal.change(
                code,
                request,
                department -> {
                    AliasesSet set = department.setAliases(spellings, LocalDate.now(clock));
                    for (Department other : all()) {
                        set.to().stream()
                                .filter(other::isCalled)
                                .filter(spelling -> !other.code().equals(code))
                                .findFirst()
                                .ifPresent(
                                        spelling -> {
                                            throw new DepartmentRejection(
                                                    DepartmentRule.ALIAS_TAKEN,
                                                    Map.of(
                                                            "alias",
                                                            spelling,
                                                            "department",
                                                            other.code()));
                                        });
                    }
                    return set;
                });
    }

    /**
     * Says of what kind a department is and to which body it belongs.
     *
     * @throws DepartmentRejection PLACE_UNCHANGED, PARENT_IS_BELOW, DEPARTMENT_UNKNOWN,
     *     DEPARTMENT_SUCCEEDED, DEPARTMENT_DISSOLVED
     */
    Versioned<Department> place(
            String code,
            Request request,
            DepartmentKind kind,
            @Nullable String parent,
            String reason) {
        return journal.change(
                code,
                request,
                department -> {
                    if (parent != null && !parent.equals(department.parent())) {
                        requireKnown(List.of(parent));
                        requireNotBelow(code, parent);
                    }
                    return department.place(kind, parent, reason, LocalDate.now(clock));
                });
    }

    private void requireNotBelow(String code, String parent) {
        String above = parent;
        for (int level = 0; above != null && level <= DEEPEST; level++) {
            if (above.equals(code)) {
                throw new DepartmentRejection(
                        DepartmentRule.PARENT_IS_BELOW,
                        Map.of("department", code, "parent", parent));
            }
            above = parentOf(above);
        }
    }

    /**
     * Insists that all of them can be given something to do today.
     *
     * @throws DepartmentRejection DEPARTMENT_UNKNOWN, DEPARTMENT_SUCCEEDED, DEPARTMENT_DISSOLVED,
     *     DEPARTMENT_TO_COME
     */
    public void requireKnown(Collection<String> codes) {
        roster(codes).requireKnown(codes);
    }

    /**
     * Insists that somebody answers for what a department has: itself, or its successors.
     *
     * @throws DepartmentRejection DEPARTMENT_DISSOLVED
     */
    public void requireSomebodyFor(String code) {
        find(code)
                .filter(department -> department.dissolution() != null)
                .ifPresent(
                        department -> {
                            throw Roster.gone(department);
                        });
    }

    /** Looks departments up once, for many questions. */
    public Roster roster(Collection<String> codes) {
        return roster(codes, LocalDate.now(clock));
    }

    private Roster roster(Collection<String> codes, LocalDate day) {
        Map<String, Department> known = new HashMap<>();
        for (Document state : states.find(Filters.in("_id", codes))) {
            Department department = journal.read(state).state();
            known.put(department.code(), department);
        }
        return new Roster(known, day);
    }

    /**
     * Insists that a department is below another one, however many there are between them.
     *
     * @throws DepartmentRejection NOT_SUBORDINATE
     */
    public void requireBelow(String above, String code) {
        String parent = parentOf(code);
        for (int level = 0; parent != null && level < DEEPEST; level++) {
            if (parent.equals(above)) {
                return;
            }
            parent = parentOf(parent);
        }
        throw new DepartmentRejection(NOT_SUBORDINATE, Map.of("department", code, "above", above));
    }

    /**
     * A department as it is.
     *
     * @throws JournalRejection NOT_FOUND
     */
    Department get(String code) {
        return journal.find(code)
                .map(Versioned::state)
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, code));
    }

    Optional<Department> find(String code) {
        return journal.find(code).map(Versioned::state);
    }

    private @Nullable String parentOf(String code) {
        return journal.find(code).map(one -> one.state().parent()).orElse(null);
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

    /** Departments in which somebody may act for somebody, or might have not long ago. */
    List<Department> withDeputy(String account) {
        return states.find(Filters.eq(DepartmentJournal.DEPUTIES, account))
                .map(journal::read)
                .map(Versioned::state)
                .into(new ArrayList<>());
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
