package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    @TempDir Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> tasks = client.getDatabase("duban").getCollection("tasks");
            tasks.createIndex(Indexes.ascending("department", "due"));
            tasks.createIndex(
                    Indexes.ascending("a", "b"), new IndexOptions().unique(true).sparse(true));
            List<Document> many = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                many.add(
                        new Document("_id", "t" + i)
                                .append("department", "d" + i % 7)
                                .append("due", "2018-%02d-01".formatted(1 + i % 12))
                                .append("revision", 1));
            }
            tasks.insertMany(many);
            assertThat(tasks.countDocuments()).isEqualTo(5000);
            assertThat(tasks.find(and(eq("_id", "t7"), lt("revision", 2))).first()).isNotNull();
            assertThat(
                            tasks.updateOne(
                                            and(eq("_id", "t7"), lt("revision", 2)),
                                            set("revision", 2))
                                    .getModifiedCount())
                    .isEqualTo(1);
            assertThat(
                            tasks.updateOne(
                                            and(eq("_id", "t7"), lt("revision", 2)),
                                            inc("revision", 2))
                                    .getModifiedCount())
                    .isZero();
            List<Document> page =
                    tasks.find(
                                    and(
                                            eq("department", "d3"),
                                            or(
                                                    gt("due", "2018-05-01"),
                                                    and(eq("due", "2018-05-01"), gt("_id", "t4")))))
                            .sort(Indexes.ascending("due", "_id"))
                            .limit(50)
                            .into(new ArrayList<>());
            assertThat(page).hasSize(50);
            assertThat(tasks.find().into(new ArrayList<>())).hasSize(5000);
            assertThatThrownBy(() -> tasks.insertOne(new Document("_id", "t7")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThatThrownBy(() -> tasks.updateOne(eq("_id", "x"), List.of(set("a", 1))))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("pipeline");
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> tasks = client.getDatabase("duban").getCollection("tasks");
            assertThat(tasks.countDocuments(eq("department", "d3"))).isEqualTo(5000 / 7);
            assertThat(tasks.find(eq("_id", "t7")).first()).containsEntry("revision", 2);
        }
    }
}
