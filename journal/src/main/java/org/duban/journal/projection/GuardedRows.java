package org.duban.journal.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rows that carry the revision of the aggregate they show: a stale or repeated write never replaces
 * a later one.
 */
public final class GuardedRows {

    /**
     * A row to be written.
     *
     * @param id the row's {@code _id}
     * @param revision of the aggregate; kept as {@code revision} in the document
     * @param content the other fields
     */
    public record Row(String id, long revision, Document content) {

        /** A row as it was kept. */
        static Row of(Document document) {
            Document content = new Document(document);
            content.remove("_id");
            content.remove("revision");
            return new Row(document.getString("_id"), document.getLong("revision"), content);
        }

        private Document toDocument() {
            Document document = new Document("_id", id).append("revision", revision);
            document.putAll(content);
            return document;
        }
    }

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public GuardedRows(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** The rows that are there, by id. */
    public Map<String, Row> find(Collection<String> ids) {
        Map<String, Row> rows = new HashMap<>();
        for (Document document : collection.find(Filters.in("_id", ids))) {
            Row row = Row.of(document);
            rows.put(row.id(), row);
        }
        return rows;
    }

    /**
     * Folds what arrived into one row per aggregate and writes the rows; repeats are passed over.
     *
     * @param id of the row an event belongs to
     * @param after the content after an event; the content before is null for the first
     * @throws RevisionGap when an event does not follow what its row has seen
     */
    public void fold(
            List<Arrived> batch,
            Function<Arrived, String> id,
            BiFunction<@Nullable Document, Arrived, Document> after) {
        Map<String, Row> rows = find(batch.stream().map(id).distinct().toList());
        Map<String, Row> changed = new LinkedHashMap<>();
        for (Arrived arrived : batch) {
            String rowId = id.apply(arrived);
            Row before = rows.get(rowId);
            long revision = arrived.envelope().revision();
            if (before == null || before.revision() < revision) {
                RevisionGap.check(before == null ? 0 : before.revision(), arrived);
                Document content =
                        after.apply(
                                before == null ? null : new Document(before.content()), arrived);
                Row row = new Row(rowId, revision, content);
                rows.put(rowId, row);
                changed.put(rowId, row);
            }
        }
        replace(changed.values());
    }

    /**
     * Writes the rows, each unless one of the same or a later revision is there.
     *
     * @return whether all were written
     */
    public boolean replace(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Row row : rows) {
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", row.id()),
                                    Filters.lt("revision", row.revision())),
                            row.toDocument(),
                            new ReplaceOptions().upsert(true)));
        }
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException refused) {
            if (!onlyStale(refused)) {
                throw refused;
            }
            return false;
        }
    }

    /** An upsert whose guard does not match runs into the row's own id: the row is not older. */
    private static boolean onlyStale(MongoBulkWriteException refused) {
        return refused.getWriteConcernError() == null
                && refused.getWriteErrors().stream()
                        .mapToInt(BulkWriteError::getCode)
                        .allMatch(code -> code == DUPLICATE_KEY);
    }
}
