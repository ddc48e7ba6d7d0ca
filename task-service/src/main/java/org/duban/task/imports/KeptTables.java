package org.duban.task.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Tables of one kind that were brought and may be applied once, each one document with its rows,
 * whose number and length the caller limits. Each belongs to somebody: a department, a programme.
 *
 * @param <T> what is told of the table as a whole: a record that Jackson can write and read
 * @param <R> its rows
 */
public final class KeptTables<T, R> {

    private static final String OWNER = "owner";
    private static final String AT = "at";
    private static final String TABLE = "table";
    private static final String ROWS = "rows";
    private static final String IS_APPLIED = "isApplied";

    private final MongoCollection<Document> tables;
    private final Class<T> table;
    private final Class<R> row;

    public KeptTables(MongoDatabase database, String name, Class<T> table, Class<R> row) {
        this.tables = database.getCollection(name);
        this.table = table;
        this.row = row;
        tables.createIndex(Indexes.ascending(OWNER, AT));
    }

    /**
     * A table without its rows.
     *
     * @param owner whose it must be; null: whoever's
     */
    public Optional<T> find(String id, @Nullable String owner) {
        return Optional.ofNullable(
                        tables.find(owner == null ? eq("_id", id) : of(id, owner))
                                .projection(Projections.exclude(ROWS))
                                .first())
                .map(this::table);
    }

    /** The rows in their order; none of a table that is not there. */
    public List<R> rows(String id, String owner) {
        Document kept = tables.find(of(id, owner)).first();
        return kept == null
                ? List.of()
                : kept.getList(ROWS, Document.class).stream().map(this::row).toList();
    }

    /** The latest ones, the last one first, without their rows. */
    public List<T> latest(String owner, int most) {
        return tables.find(eq(OWNER, owner))
                .sort(Sorts.descending(AT))
                .limit(most)
                .projection(Projections.exclude(ROWS))
                .map(this::table)
                .into(new ArrayList<>());
    }

    /** Keeps a table; one that is there already stays as it is. */
    public void keep(String id, String owner, Instant at, T brought, List<R> rows) {
        Document document =
                new Document("_id", id)
                        .append(OWNER, owner)
                        .append(AT, at.toString())
                        .append(IS_APPLIED, false)
                        .append(TABLE, document(brought))
                        .append(ROWS, documents(rows));
        try {
            tables.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Keeps what became of a table; false when somebody else did before. */
    public boolean apply(String id, String owner, T applied, List<R> rows) {
        return tables.updateOne(
                                and(of(id, owner), eq(IS_APPLIED, false)),
                                Updates.combine(
                                        Updates.set(IS_APPLIED, true),
                                        Updates.set(TABLE, document(applied)),
                                        Updates.set(ROWS, documents(rows))))
                        .getMatchedCount()
                == 1;
    }

    private static Bson of(String id, String owner) {
        return and(eq("_id", id), eq(OWNER, owner));
    }

    private static <P> List<Document> documents(List<P> rows) {
        return rows.stream().map(KeptTables::document).toList();
    }

    private static Document document(Object part) {
        return EventJson.mapper().convertValue(part, Document.class);
    }

    private T table(Document kept) {
        return EventJson.mapper()
                .convertValue(Objects.requireNonNull(kept.get(TABLE, Document.class)), table);
    }

    private R row(Document kept) {
        return EventJson.mapper().convertValue(kept, row);
    }
}
