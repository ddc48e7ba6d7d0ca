package org.duban.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many imports there were, one and its lines are found without looking at the others. */
@TaskServiceTest
class ImportReadsIT {

    private static final int OTHERS = 2000;
    private static final int LINES = 300;

    @Autowired MongoDatabase database;
    @Autowired Papers papers;
    @Autowired Rows rows;
    @LocalServerPort int port;

    @Test
    void aReadLooksAtHardlyMoreThanItGives() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        BroughtTables tables = new BroughtTables(port);
        tables.programme("many-imports");
        String id = tables.brought("many-imports", LINES);
        multiply("task_import", OTHERS);
        multiply("task_import_row", 10 * OTHERS);

        Map<String, IntSupplier> reads =
                Map.of(
                        "one", () -> papers.find(id).isPresent() ? 1 : 0,
                        "latest", () -> papers.latest("many-imports", 20).size(),
                        "at work", () -> papers.atWork().size(),
                        "lines", () -> rows.find(id, null, null, 100, 100).size(),
                        "new lines", () -> rows.find(id, Outcome.NEW, null, 0, 100).size(),
                        "wrong lines", () -> rows.find(id, Outcome.ERROR, null, 0, 100).size(),
                        "results", () -> rows.find(id, null, Result.FAILED, 0, 100).size(),
                        "both", () -> rows.find(id, Outcome.NEW, Result.CREATED, 0, 100).size());
        List<String> wasteful = new ArrayList<>();
        reads.forEach(
                (name, read) -> {
                    QueryCounts before = counts(store);
                    int given = read.getAsInt();
                    QueryCounts after = counts(store);
                    long examined = after.examined() - before.examined();
                    if (after.scans() > before.scans() || examined > 2L * given + 20) {
                        wasteful.add(name + ": " + examined + " for " + given);
                    }
                });

        assertThat(wasteful).isEmpty();
    }

    /** As many more of what is there, of other imports that came to their end. */
    private void multiply(String collection, int times) {
        Document one =
                java.util.Objects.requireNonNull(database.getCollection(collection).find().first());
        List<Document> more = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            Document other = new Document(one).append("_id", "other-" + n);
            other.append("programme", "p" + n % 50).append("paper", "other-" + n % 500);
            other.append("id", "other-" + n).append("state", "APPLIED");
            more.add(other);
        }
        database.getCollection(collection).insertMany(more);
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().startsWith("task_import"))
                .map(Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }
}
