package org.duban.journal.ruleset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.RulesEvent;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of rules: as the states of the service that owns them, or as rows of a view of
 * one that hears of them.
 */
public final class RuleRows implements RuleSource {

    /** The collection a view needs for them. */
    public static final String COLLECTION = "rules";

    private static final String VERSIONS = "versions";

    private final Supplier<MongoCollection<Document>> rows;
    private final String field;

    private RuleRows(Supplier<MongoCollection<Document>> rows, String field) {
        this.rows = rows;
        this.field = field;
    }

    /** Those a view has heard of. */
    public static RuleRows of(LiveView view) {
        return new RuleRows(() -> view.collection(COLLECTION), VERSIONS);
    }

    /** Those of a journal, by its collection of states. */
    public static RuleRows ofStates(MongoCollection<Document> states) {
        return new RuleRows(() -> states, "state");
    }

    /** Takes what arrived about rules into a version of a view. */
    public static void project(View view, List<Arrived> batch) {
        List<Arrived> published =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof RulesEvent)
                        .toList();
        if (!published.isEmpty()) {
            new GuardedRows(view.collection(COLLECTION))
                    .fold(published, arrived -> arrived.envelope().aggregate(), RuleRows::after);
        }
    }

    @Override
    public Map<String, Long> revisions() {
        Map<String, Long> revisions = new HashMap<>();
        for (Document row : rows.get().find().projection(Projections.include("revision"))) {
            revisions.put(row.getString("_id"), row.getLong("revision"));
        }
        return revisions;
    }

    @Override
    public Map<String, RuleVersions> find(Collection<String> ids) {
        Function<Document, RuleVersions> read = row -> read(row, field);
        Map<String, RuleVersions> found = new HashMap<>();
        for (Document row : rows.get().find(Filters.in("_id", ids))) {
            found.put(row.getString("_id"), read.apply(row));
        }
        return found;
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        RulesEvent event = (RulesEvent) arrived.envelope().event();
        RuleVersions next =
                before == null
                        ? RuleVersions.born(arrived.envelope().aggregate(), event)
                        : read(before, VERSIONS).after(event);
        return new Document(VERSIONS, EventJson.mapper().convertValue(next, Document.class));
    }

    private static RuleVersions read(Document content, String field) {
        return EventJson.mapper()
                .convertValue(content.get(field, Document.class), RuleVersions.class);
    }
}
