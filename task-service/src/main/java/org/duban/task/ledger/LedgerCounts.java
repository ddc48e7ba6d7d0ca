package org.duban.task.ledger;

import static org.duban.task.ledger.LedgerColumns.CALM;
import static org.duban.task.ledger.LedgerColumns.OVERDUE_FROM;
import static org.duban.task.ledger.LedgerColumns.RED_FROM;
import static org.duban.task.ledger.LedgerColumns.SCOPES;
import static org.duban.task.ledger.LedgerColumns.STATUS;
import static org.duban.task.ledger.LedgerColumns.TIMING;
import static org.duban.task.ledger.LedgerColumns.TROUBLE_FROM;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.springframework.stereotype.Component;

/** Counts the ledger by the columns its lists are found by, so that a count and a list agree. */
@Component
class LedgerCounts {

    private final MongoCollection<Document> states;

    LedgerCounts(Journal<Task, TaskEvent> journal, MongoDatabase database) {
        this.states = database.getCollection(journal.type().stateCollection());
    }

    TaskCounts count(List<Scope> scopes, LocalDate today) {
        TaskCounts counts = TaskCounts.none();
        scopes.forEach(scope -> add(scope, today, counts));
        return counts;
    }

    private void add(Scope scope, LocalDate today, TaskCounts counts) {
        Document key = new Document();
        Stream.of(STATUS, CALM, TROUBLE_FROM, RED_FROM, TIMING, OVERDUE_FROM)
                .forEach(column -> key.append(column, "$" + column));
        states.aggregate(
                        List.of(
                                Aggregates.match(Filters.in(SCOPES, scope.tokens())),
                                Aggregates.group(key, Accumulators.sum("n", 1))))
                .forEach(
                        group -> {
                            Document columns = group.get("_id", Document.class);
                            counts.add(
                                    TaskStatus.valueOf(columns.getString(STATUS)),
                                    light(columns, today.toString()),
                                    timeliness(columns, today.toString()),
                                    group.get("n", Number.class).longValue());
                        });
    }

    private static Light light(Document columns, String day) {
        if (columns.getString(RED_FROM).compareTo(day) <= 0) {
            return Light.RED;
        }
        return columns.getString(TROUBLE_FROM).compareTo(day) <= 0
                ? Light.YELLOW
                : Light.valueOf(columns.getString(CALM));
    }

    private static Timeliness timeliness(Document columns, String day) {
        return columns.getString(OVERDUE_FROM).compareTo(day) <= 0
                ? Timeliness.OVERDUE
                : Timeliness.valueOf(columns.getString(TIMING));
    }
}
