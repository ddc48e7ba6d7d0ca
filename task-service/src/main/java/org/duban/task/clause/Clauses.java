package org.duban.task.clause;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.ClauseEvent;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Ids;
import org.duban.task.department.Departments;
import org.duban.task.programme.ClauseCensus;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clauses of all programmes. */
@Component
public class Clauses implements ClauseCensus {

    private final Journal<Clause, ClauseEvent> journal;
    private final MongoCollection<Document> states;
    private final Programmes programmes;
    private final Departments departments;
    private final ServingTasks tasks;

    Clauses(
            Journal<Clause, ClauseEvent> journal,
            MongoDatabase database,
            Programmes programmes,
            Departments departments,
            ServingTasks tasks) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
        this.programmes = programmes;
        this.departments = departments;
        this.tasks = tasks;
    }

    /**
     * Writes a clause into the register of its programme.
     *
     * @throws ClauseRejection CLAUSE_REGISTER_FULL
     */
    public Versioned<Clause> register(Request request, ClauseRegistered clause) {
        String programme = clause.programme();
        return journal.create(
                Ids.valid(id(programme, clause.number())),
                request,
                () -> {
                    requireItsSurroundings(programme, clause.area(), clause.departments());
                    return Clause.register(clause, standing(programme));
                });
    }

    /**
     * Words a clause anew.
     *
     * @throws ClauseRejection CLAUSE_UNCHANGED, CLAUSE_REGISTER_FULL
     */
    public Versioned<Clause> revise(
            String programme,
            String number,
            Request request,
            String text,
            @Nullable String area,
            List<String> named) {
        return journal.change(
                id(programme, number),
                request,
                clause -> {
                    List<String> added =
                            named.stream()
                                    .filter(code -> !clause.departments().contains(code))
                                    .toList();
                    requireItsSurroundings(programme, area, added);
                    return clause.revise(
                            text, area, named, standing(programme), programmes.today(programme));
                });
    }

    /**
     * Strikes a clause out.
     *
     * @throws ClauseRejection CLAUSE_STILL_SERVED, CLAUSE_IS_WITHDRAWN
     */
    Versioned<Clause> withdraw(String programme, String number, Request request, String reason) {
        return journal.change(
                id(programme, number),
                request,
                clause -> {
                    programmes.named(programme).requireOpen();
                    return clause.withdraw(
                            reason,
                            tasks.serving(programme, number, Clause.MOST_TASKS),
                            programmes.today(programme));
                });
    }

    /**
     * The clause somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND
     */
    Versioned<Clause> get(String programme, String number) {
        return find(programme, number)
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, number));
    }

    /** A clause as it stands or stood in the register; empty where there never was one. */
    public Optional<Versioned<Clause>> find(String programme, String number) {
        return journal.find(id(programme, number));
    }

    /**
     * Clauses of a programme in the order of their numbers.
     *
     * @param after number of the clause behind which to begin; null: the first
     */
    public List<Versioned<Clause>> list(
            String programme, ClauseFilter filter, @Nullable String after, int most) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(eq(ClauseColumns.LISTS, filter.list(programme)));
        if (after != null) {
            wanted.add(gt(ClauseColumns.PLACE, ClauseColumns.place(after)));
        }
        return states.find(and(wanted))
                .sort(Sorts.ascending(ClauseColumns.PLACE))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /**
     * Insists that a task may serve the clauses it newly names.
     *
     * @throws ClauseRejection CLAUSE_UNKNOWN, CLAUSE_IS_WITHDRAWN, CLAUSE_SERVED_OFTEN_ENOUGH
     */
    public void requireRoomFor(String programme, ClausesNamed named) {
        programmes.named(programme).requireOpen();
        List<String> added =
                named.to().stream().filter(number -> !named.from().contains(number)).toList();
        Map<String, Clause> known = known(programme, added);
        for (String number : added) {
            Clause clause = known.get(number);
            if (clause == null) {
                throw new ClauseRejection(
                        ClauseRule.CLAUSE_UNKNOWN,
                        Map.of("number", number, "programme", programme));
            }
            clause.requireStanding();
            if (tasks.serving(programme, number, Clause.MOST_TASKS) >= Clause.MOST_TASKS) {
                throw new ClauseRejection(
                        ClauseRule.CLAUSE_SERVED_OFTEN_ENOUGH,
                        Map.of("number", number, "most", Clause.MOST_TASKS));
            }
        }
    }

    private Map<String, Clause> known(String programme, List<String> numbers) {
        Map<String, Clause> known = new HashMap<>();
        for (Document state :
                states.find(in("_id", numbers.stream().map(n -> id(programme, n)).toList()))) {
            Clause clause = journal.read(state).state();
            known.put(clause.number(), clause);
        }
        return known;
    }

    private void requireItsSurroundings(
            String programme, @Nullable String area, List<String> named) {
        Programme of = programmes.get(programme).state();
        if (area == null) {
            of.requireOpen();
        } else {
            of.requireRoomIn(area);
        }
        departments.requireKnown(named);
    }

    @Override
    public long clausesIn(String programme, String area) {
        return states.countDocuments(
                eq(ClauseColumns.LISTS, ClauseColumns.area(programme, area)),
                new CountOptions().limit(Clause.MOST_IN_A_REGISTER));
    }

    /** How many clauses stand in the register of a programme. */
    public int standing(String programme) {
        return Math.toIntExact(
                states.countDocuments(
                        eq(ClauseColumns.LISTS, programme),
                        new CountOptions().limit(Clause.MOST_IN_A_REGISTER)));
    }

    /** Unlike any id of a task, for both are told of on one feed. */
    private static String id(String programme, String number) {
        return "clause." + programme + "." + number;
    }
}
