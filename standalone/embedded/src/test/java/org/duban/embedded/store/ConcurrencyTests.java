package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTests {

    private static final int WRITERS = 4;
    private static final int WINS = 100;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @TempDir Path directory;

    @Test
    void everyRevisionHasOneWinnerAndNobodyReadsHalfAWrite() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri());
                ExecutorService pool = Executors.newFixedThreadPool(WRITERS * 2)) {
            MongoCollection<Document> rows = client.getDatabase("duban").getCollection("rows");
            rows.createIndex(Indexes.ascending("left", "right"));
            rows.insertOne(
                    new Document("_id", "x")
                            .append("revision", 0)
                            .append("left", 0)
                            .append("right", 0));
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                work.add(() -> win(rows));
                work.add(() -> read(rows));
            }
            int moved = 0;
            for (Future<Integer> result : pool.invokeAll(work)) {
                moved += result.get();
            }
            assertThat(moved).isEqualTo(WRITERS * WINS);
            assertThat(rows.find().first()).containsEntry("revision", moved);
        }
    }

    /** Compares and sets until it has won so often; the answer is its own state, no later one. */
    private static int win(MongoCollection<Document> rows) {
        int won = 0;
        while (won < WINS) {
            int revision = rows.find(eq("_id", "x")).first().getInteger("revision");
            Document mine =
                    rows.findOneAndUpdate(
                            and(eq("_id", "x"), eq("revision", revision)),
                            combine(
                                    inc("revision", 1),
                                    set("left", revision + 1),
                                    set("right", revision + 1)),
                            AFTER);
            if (mine != null) {
                won++;
                assertThat(mine).containsEntry("revision", revision + 1);
                assertThat(mine).containsEntry("left", revision + 1);
            }
        }
        return won;
    }

    private static int read(MongoCollection<Document> rows) {
        for (int i = 0; i < 200; i++) {
            Document row = rows.find(eq("_id", "x")).first();
            assertThat(row.get("left")).isEqualTo(row.get("right")).isEqualTo(row.get("revision"));
            assertThat(rows.countDocuments(new Document("left", new Document("$gte", 0)))).isOne();
        }
        return 0;
    }
}
