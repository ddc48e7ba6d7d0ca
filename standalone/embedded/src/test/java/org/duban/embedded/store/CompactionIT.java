package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionIT {

    private static final int DOCUMENTS = 20_000;
    private static final int KEPT = 1_000;

    @TempDir Path directory;

    @Test
    void whatIsDeletedLeavesTheFileAndTheRestStays() throws Exception {
        Path file = directory.resolve("store.mv");
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> rows = rows(client);
            rows.createIndex(Indexes.ascending("n"));
            for (int from = 0; from < DOCUMENTS; from += 1000) {
                rows.insertMany(thousand(from));
            }
            assertThat(Files.size(file)).isGreaterThan(40_000_000);
            rows.deleteMany(gte("n", KEPT));
        }
        assertThat(Files.size(file)).isLessThan(4_000_000);
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(rows(client).countDocuments()).isEqualTo(KEPT);
            assertThat(rows(client).find(eq("n", KEPT - 1)).first()).containsKey("text");
            assertThat(store.queryShapes().values()).allMatch(counts -> counts.scans() == 0);
            rows(client).insertOne(new Document("n", -1));
            assertThat(rows(client).countDocuments(gte("n", -1))).isEqualTo(KEPT + 1);
        }
    }

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("duban").getCollection("rows");
    }

    private static List<Document> thousand(int from) {
        List<Document> documents = new ArrayList<>();
        for (int n = from; n < from + 1000; n++) {
            documents.add(new Document("n", n).append("text", "x".repeat(2000)));
        }
        return documents;
    }
}
