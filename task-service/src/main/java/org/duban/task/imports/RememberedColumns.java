package org.duban.task.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.task.breakdown.Columns;
import org.duban.task.breakdown.Heading;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** What somebody said of the columns of tables, by their headings. */
@Component
class RememberedColumns {

    private final MongoCollection<Document> remembered;

    RememberedColumns(MongoDatabase database) {
        this.remembered = database.getCollection("task_import_columns");
    }

    void remember(String programme, Heading heading, Columns columns) {
        Document document = new Document("_id", id(programme, heading));
        document.putAll(EventJson.mapper().convertValue(columns, Document.class));
        remembered.replaceOne(
                Filters.eq("_id", document.get("_id")),
                document,
                new ReplaceOptions().upsert(true));
    }

    Optional<Columns> find(String programme, Heading heading) {
        return Optional.ofNullable(
                        remembered.find(Filters.eq("_id", id(programme, heading))).first())
                .map(
                        document -> {
                            Document plain = new Document(document);
                            plain.remove("_id");
                            return EventJson.mapper().convertValue(plain, Columns.class);
                        });
    }

    private static String id(String programme, Heading heading) {
        return programme
                + "/"
                + DigestUtils.md5DigestAsHex(heading.signature().getBytes(StandardCharsets.UTF_8));
    }
}
