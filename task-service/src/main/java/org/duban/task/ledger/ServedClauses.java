package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.duban.task.ledger.LedgerColumns.SCOPES;
import static org.duban.task.ledger.LedgerColumns.SERVES;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.clause.ServingTasks;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tasks by the clauses of the upstream plan they serve, and those that serve none. */
@Component
public class ServedClauses implements ServingTasks {

    private static final String NOTHING = "-";

    private final Journal<Task, TaskEvent> journal;
    private final MongoCollection<Document> states;

    ServedClauses(Journal<Task, TaskEvent> journal, MongoDatabase database) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    static List<String> column(Task task) {
        if (task.status() == TaskStatus.TERMINATED) {
            return List.of();
        }
        String programme = task.brief().programme();
        List<String> serves = new ArrayList<>();
        if (task.purpose().clauses().isEmpty()) {
            serves.add(clause(programme, NOTHING));
            task.readers().forEach(code -> serves.add(nothing(programme, code)));
        }
        task.purpose().clauses().forEach(number -> serves.add(clause(programme, number)));
        return serves;
    }

    @Override
    public int serving(String programme, String number, int most) {
        return Math.toIntExact(
                states.countDocuments(
                        eq(SERVES, clause(programme, number)), new CountOptions().limit(most)));
    }

    /**
     * Goes through the tasks that serve any of some clauses and are there for the caller, each
     * once, in no order.
     */
    public void forEachServing(
            String programme,
            Collection<String> numbers,
            Caller caller,
            Consumer<Versioned<Task>> each) {
        List<String> clauses = numbers.stream().map(number -> clause(programme, number)).toList();
        states.find(and(in(SERVES, clauses), visible(programme, caller)))
                .projection(Ledger.WITHOUT_WHAT_ONLY_FINDS)
                .map(journal::read)
                .forEach(each);
    }

    /**
     * Tasks that serve no clause and are there for the caller, by id.
     *
     * @param after id of the task behind which to begin; null: the first
     */
    public List<Versioned<Task>> servingNone(
            String programme, Caller caller, @Nullable String after, int most) {
        String column =
                caller.seesAll()
                        ? clause(programme, NOTHING)
                        : nothing(programme, caller.department());
        return states.find(
                        after == null
                                ? eq(SERVES, column)
                                : and(eq(SERVES, column), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .projection(Ledger.WITHOUT_WHAT_ONLY_FINDS)
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    private static Bson visible(String programme, Caller caller) {
        return caller.seesAll()
                ? Filters.empty()
                : in(SCOPES, Scope.of(List.of(programme), caller, null, null).tokens());
    }

    static String clause(String programme, String number) {
        return programme + "/" + number;
    }

    private static String nothing(String programme, String department) {
        return clause(programme, NOTHING) + "/" + department;
    }
}
