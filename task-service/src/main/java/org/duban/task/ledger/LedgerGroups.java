package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.duban.task.ledger.LedgerColumns.GROUP;
import static org.duban.task.ledger.LedgerColumns.GROUPED_IN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the groups of a programme. A group is nothing but its tasks: one index gives those that a
 * caller may see one group after the other, and a page reads them until it has enough.
 */
@Component
public class LedgerGroups {

    /**
     * A page of groups.
     *
     * @param groups tasks by id of the group, those that the caller may see, by id
     * @param next where the next page begins; null on the last
     */
    public record Found(Map<String, List<Versioned<Task>>> groups, @Nullable Cursor next) {}

    /** A page that has looked at so many tasks ends behind the group it is in. */
    static final int MOST_TASKS = 1000;

    private static final int BATCH = 50;

    private final Journal<Task, TaskEvent> journal;
    private final MongoCollection<Document> states;

    LedgerGroups(Journal<Task, TaskEvent> journal, MongoDatabase database) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    /**
     * Groups in which the caller may see a task, by id of the group.
     *
     * @param after where the page begins; null for the first
     * @param limit a page of large groups may have fewer and still lead to a next one
     */
    public Found list(String programme, Caller caller, @Nullable String after, int limit) {
        String beyond =
                after == null
                        ? ""
                        : Objects.requireNonNullElse(
                                Cursor.parse(after, 1).values().getFirst(), "");
        Bson wanted =
                and(
                        in(GROUPED_IN, Scope.of(List.of(programme), caller, null, null).tokens()),
                        gt(GROUP, beyond));
        Map<String, List<Versioned<Task>>> groups = new LinkedHashMap<>();
        int looked = 0;
        String last = beyond;
        try (MongoCursor<Document> found =
                states.find(wanted)
                        .sort(Sorts.ascending(GROUP))
                        .projection(Ledger.WITHOUT_WHAT_ONLY_FINDS)
                        .batchSize(Math.max(BATCH, limit + 1))
                        .cursor()) {
            while (found.hasNext()) {
                Document row = found.next();
                String group = row.getString(GROUP);
                boolean isNext = !groups.containsKey(group);
                if (isNext && (groups.size() == limit || looked >= MOST_TASKS)) {
                    return new Found(inOrder(groups), Cursor.of(last));
                }
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(journal.read(row));
                last = group;
                looked++;
            }
        }
        return new Found(inOrder(groups), null);
    }

    private static Map<String, List<Versioned<Task>>> inOrder(
            Map<String, List<Versioned<Task>>> groups) {
        groups.values().forEach(tasks -> tasks.sort(Comparator.comparing(Versioned::id)));
        return groups;
    }
}
