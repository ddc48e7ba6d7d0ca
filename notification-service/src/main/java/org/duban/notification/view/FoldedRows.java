package org.duban.notification.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.RevisionGap;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow their aggregates: every event is folded in once and in order, however often it
 * arrives.
 *
 * @param <S> what a row knows: an immutable record that Jackson can write and read
 */
public final class FoldedRows<S> {

    /** Says what stands in a row beside what it knows. */
    @FunctionalInterface
    public interface Columns<S> {

        /**
         * All columns of a row.
         *
         * @param latest the event it is as of
         */
        Document of(S state, Envelope latest);
    }

    private static final String STATE = "state";

    private final Class<S> type;
    private final BiFunction<@Nullable S, Envelope, S> after;
    private final Columns<S> columns;

    /**
     * @param after what a row knows after an event; it gets null for the first one
     */
    public FoldedRows(
            Class<S> type, BiFunction<@Nullable S, Envelope, S> after, Columns<S> columns) {
        this.type = type;
        this.after = after;
        this.columns = columns;
    }

    /**
     * Brings the rows of a collection up to date with what arrived.
     *
     * @throws RevisionGap when an event does not follow what its row has seen
     */
    public void fold(MongoCollection<Document> collection, Collection<Arrived> batch) {
        GuardedRows rows = new GuardedRows(collection);
        Map<String, Folding> foldings = new LinkedHashMap<>();
        batch.forEach(one -> foldings.put(one.envelope().aggregate(), new Folding()));
        rows.find(foldings.keySet())
                .forEach((id, row) -> foldings.put(id, new Folding(row, read(row.content()))));
        for (Arrived one : batch) {
            Folding folding = foldings.get(one.envelope().aggregate());
            if (folding != null) {
                folding.fold(one);
            }
        }
        rows.replace(foldings.values().stream().flatMap(one -> one.changed().stream()).toList());
    }

    /** What the row of an aggregate knows. */
    public Optional<S> find(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first()).map(this::read);
    }

    /** Reads what a row of the collection knows. */
    public S read(Document row) {
        return EventJson.mapper().convertValue(row.get(STATE, Document.class), type);
    }

    /** One row while events are folded into it. */
    private final class Folding {

        private final long kept;
        private @Nullable S state;
        private @Nullable Envelope latest;

        Folding() {
            kept = 0;
        }

        Folding(GuardedRows.Row row, S state) {
            this.kept = row.revision();
            this.state = state;
        }

        void fold(Arrived arrived) {
            Envelope event = arrived.envelope();
            long known = latest == null ? kept : latest.revision();
            if (event.revision() > known) {
                RevisionGap.check(known, arrived);
                state = after.apply(state, event);
                latest = event;
            }
        }

        List<GuardedRows.Row> changed() {
            if (latest == null || state == null) {
                return List.of();
            }
            Document content = columns.of(state, latest);
            content.put(STATE, Document.parse(EventJson.mapper().writeValueAsString(state)));
            return List.of(new GuardedRows.Row(latest.aggregate(), latest.revision(), content));
        }
    }
}
