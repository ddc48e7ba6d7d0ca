package org.duban.task.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of all imports, each found by its import and number, or by what it would do. */
@Component
class Rows {

    private static final String PAPER = "paper";
    private static final String NUMBER = "number";

    private final MongoCollection<Document> rows;

    Rows(MongoDatabase database) {
        this.rows = database.getCollection("task_import_row");
        rows.createIndex(Indexes.ascending(PAPER, NUMBER));
        rows.createIndex(Indexes.ascending(PAPER, "outcome", NUMBER));
        rows.createIndex(Indexes.ascending(PAPER, "result", NUMBER));
    }

    void write(List<Row> some) {
        if (!some.isEmpty()) {
            rows.insertMany(some.stream().map(Rows::document).toList());
        }
    }

    void rewrite(List<Row> some) {
        if (!some.isEmpty()) {
            rows.bulkWrite(
                    some.stream()
                            .map(
                                    row ->
                                            new ReplaceOneModel<>(
                                                    Filters.eq("_id", id(row)), document(row)))
                            .toList());
        }
    }

    void forget(String paper) {
        rows.deleteMany(Filters.eq(PAPER, paper));
    }

    /**
     * Lines in their order.
     *
     * @param after number of the line before the first of them
     */
    List<Row> find(
            String paper, @Nullable Outcome outcome, @Nullable Result result, int after, int most) {
        List<Bson> filter = new ArrayList<>();
        filter.add(Filters.eq(PAPER, paper));
        if (result != null) {
            filter.add(Filters.eq("result", result.name()));
        }
        if (outcome != null) {
            filter.add(Filters.eq("outcome", outcome.name()));
        }
        filter.add(Filters.gt(NUMBER, after));
        return rows.find(Filters.and(filter))
                .sort(Sorts.ascending(NUMBER))
                .limit(most)
                .map(Rows::read)
                .into(new ArrayList<>());
    }

    private static String id(Row row) {
        return "%s/%07d".formatted(row.paper(), row.number());
    }

    private static Document document(Row row) {
        Document document = new Document("_id", id(row));
        document.putAll(EventJson.mapper().convertValue(row, Document.class));
        return document;
    }

    private static Row read(Document document) {
        Document plain = new Document(document);
        plain.remove("_id");
        return EventJson.mapper().convertValue(plain, Row.class);
    }
}
