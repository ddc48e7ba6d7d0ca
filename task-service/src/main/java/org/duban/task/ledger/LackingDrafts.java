package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.duban.task.ledger.LedgerColumns.LACKING;
import static org.duban.task.ledger.LedgerColumns.LACKING_AT;
import static org.duban.task.ledger.LedgerColumns.LACKS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.task.Have;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and counts the drafts that cannot be assigned yet, lead by lead, by what they lack. */
@Component
public class LackingDrafts {

    /**
     * Drafts of one lead that lack the same.
     *
     * @param lacks in the order of {@link Have}
     */
    public record Alike(String leadDepartment, List<Have> lacks, long drafts) {}

    /** Stands between a lead and what follows, and right behind it, so that a lead is a range. */
    private static final char BEHIND_LEAD = '/';

    private static final char BEHIND_ALL_OF_LEAD = '0';

    private final Journal<Task, TaskEvent> journal;
    private final MongoCollection<Document> states;

    LackingDrafts(Journal<Task, TaskEvent> journal, MongoDatabase database) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
    }

    /**
     * The columns a draft is found by; none where nothing is lacking.
     *
     * @param scopes under which the task is listed
     */
    static Map<String, @Nullable Object> columns(Task task, List<String> scopes) {
        List<Have> lacks = task.lacks();
        if (lacks.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(
                LACKS,
                scopes.stream()
                        .flatMap(
                                scope ->
                                        Stream.concat(
                                                Stream.of(scope),
                                                lacks.stream().map(have -> token(scope, have))))
                        .toList());
        columns.put(LACKING_AT, place(task.team().lead(), task.id()));
        columns.put(
                LACKING,
                place(
                        task.team().lead(),
                        lacks.stream().map(Have::name).collect(Collectors.joining(","))));
        return columns;
    }

    /**
     * Drafts that are there for the caller, by lead and id.
     *
     * @param lead only those that this department leads; null: all
     * @param lacking only those that lack this; null: anything
     * @param after place of the draft behind which to begin; null: the first
     */
    public List<Versioned<Task>> list(
            String programme,
            Caller caller,
            @Nullable String lead,
            @Nullable Have lacking,
            @Nullable String after,
            int most) {
        List<Bson> wanted = wanted(programme, caller, lead, lacking);
        if (after != null) {
            wanted.add(gt(LACKING_AT, after));
        }
        return states.find(and(wanted))
                .sort(Sorts.ascending(LACKING_AT))
                .projection(Ledger.WITHOUT_WHAT_ONLY_FINDS)
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /** How many there are for the caller, by lead; it looks at just these. */
    public List<Alike> count(String programme, Caller caller, @Nullable String lead) {
        return states.aggregate(
                        List.of(
                                Aggregates.match(and(wanted(programme, caller, lead, null))),
                                Aggregates.group("$" + LACKING, Accumulators.sum("n", 1))))
                .map(LackingDrafts::alike)
                .into(new ArrayList<>());
    }

    /** Where a draft stands in the list, for a cursor. */
    public static String place(Task draft) {
        return place(draft.team().lead(), draft.id());
    }

    private static List<Bson> wanted(
            String programme, Caller caller, @Nullable String lead, @Nullable Have lacking) {
        List<String> scopes = Scope.of(List.of(programme), caller, null, null).tokens();
        List<Bson> wanted = new ArrayList<>();
        wanted.add(
                in(
                        LACKS,
                        lacking == null
                                ? scopes
                                : scopes.stream().map(scope -> token(scope, lacking)).toList()));
        if (lead != null) {
            wanted.add(gt(LACKING_AT, lead + BEHIND_LEAD));
            wanted.add(lt(LACKING_AT, lead + BEHIND_ALL_OF_LEAD));
        }
        return wanted;
    }

    private static String token(String scope, Have have) {
        return scope + "/lacks/" + have;
    }

    private static String place(String lead, String rest) {
        return lead + BEHIND_LEAD + rest;
    }

    private static Alike alike(Document group) {
        String[] parts = group.getString("_id").split("/", 2);
        return new Alike(
                parts[0],
                Stream.of(parts[1].split(",")).map(Have::valueOf).toList(),
                group.get("n", Number.class).longValue());
    }
}
