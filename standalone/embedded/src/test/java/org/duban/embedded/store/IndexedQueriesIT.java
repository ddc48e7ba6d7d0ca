package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At 10^5 documents every shape the product asks looks at little more than it finds. */
class IndexedQueriesIT {

    private static final int DOCUMENTS = 100_000;

    @TempDir static Path directory;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> tasks;

    @BeforeAll
    static void fill() {
        store = EmbeddedStore.start(directory, 0);
        client = MongoClients.create(store.uri());
        tasks = client.getDatabase("duban").getCollection("tasks");
        tasks.createIndex(ascending("programme", "department", "due", "_id"));
        tasks.createIndex(ascending("department", "state", "due"));
        tasks.createIndex(ascending("pending"), new IndexOptions().sparse(true));
        tasks.createIndex(ascending("aggregate", "request"), new IndexOptions().unique(true));
        tasks.createIndex(ascending("nextAlertAt"));
        tasks.createIndex(descending("at", "_id"));
        for (int from = 0; from < DOCUMENTS; from += 1000) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < from + 1000; i++) {
                batch.add(task(i));
            }
            tasks.insertMany(batch);
        }
    }

    private static Document task(int i) {
        Document task =
                new Document("_id", id(i))
                        .append("revision", i % 9)
                        .append("programme", "p" + i % 5)
                        .append("department", "d" + i % 63)
                        .append("state", List.of("OPEN", "DONE", "LATE").get(i / 63 % 3))
                        .append("due", "2018-%02d-%02d".formatted(1 + i % 12, 1 + i % 28))
                        .append("aggregate", "a" + i / 10)
                        .append("request", "r" + i)
                        .append("at", "2018-10-01T%08d".formatted(i))
                        .append("text", "根治欠薪".repeat(30));
        if (i % 500 == 0) {
            task.append("pending", true);
        }
        if (i % 400 == 0) {
            task.append("nextAlertAt", "2018-10-%02d".formatted(1 + i / 400 % 28));
        }
        return task;
    }

    private static String id(int i) {
        return "t%06d".formatted(i);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    /** Runs it, which says how many documents it found, and looks at what was counted. */
    private static void assertLooksAtLittleMore(LongSupplier found) {
        QueryCounts before = all();
        long returned = found.getAsLong();
        QueryCounts after = all();
        assertThat(returned).isPositive();
        assertThat(after.scans()).as("scans").isEqualTo(before.scans());
        assertThat(after.examined() - before.examined())
                .as("examined for %s returned", returned)
                .isLessThanOrEqualTo(2 * returned + 20);
    }

    private static QueryCounts all() {
        return store.queryShapes().values().stream()
                .reduce(new QueryCounts(0, 0, 0, 0), QueryCounts::plus);
    }

    private static long find(Bson filter, Bson sort, int limit) {
        return tasks.find(filter).sort(sort).limit(limit).into(new ArrayList<>()).size();
    }

    @Test
    void anIdWithAGuard() {
        assertLooksAtLittleMore(() -> find(and(eq("_id", id(7)), lt("revision", 99)), null, 0));
    }

    @Test
    void manyIds() {
        assertLooksAtLittleMore(() -> find(in("_id", id(1), id(5), id(77_777), "none"), null, 0));
    }

    @Test
    void aRangeOfIds() {
        assertLooksAtLittleMore(
                () -> find(and(gte("_id", id(500)), lt("_id", id(600))), ascending("_id"), 50));
    }

    @Test
    void aSparseMark() {
        assertLooksAtLittleMore(() -> find(eq("pending", true), null, 100));
    }

    @Test
    void aRangeSkipsDocumentsWithoutTheField() {
        assertLooksAtLittleMore(
                () -> find(lte("nextAlertAt", "2018-10-02"), ascending("nextAlertAt"), 20));
    }

    @Test
    void equalityInTheOrderOfTheIndex() {
        assertLooksAtLittleMore(
                () -> find(and(eq("department", "d5"), eq("state", "DONE")), ascending("due"), 50));
        assertLooksAtLittleMore(
                () ->
                        find(
                                and(eq("department", "d5"), eq("state", "DONE")),
                                descending("due"),
                                50));
    }

    @Test
    void aListOfValuesInTheOrderOfTheNextField() {
        assertLooksAtLittleMore(
                () ->
                        find(
                                and(eq("department", "d5"), in("state", "DONE", "LATE", "OPEN")),
                                ascending("due"),
                                50));
    }

    @Test
    void theNextPageOfAList() {
        Bson behind =
                or(gt("due", "2018-05-09"), and(eq("due", "2018-05-09"), gt("_id", id(50_000))));
        assertLooksAtLittleMore(
                () ->
                        find(
                                and(eq("programme", "p1"), eq("department", "d9"), behind),
                                ascending("due", "_id"),
                                50));
        Bson before =
                or(lt("due", "2018-05-09"), and(eq("due", "2018-05-09"), lt("_id", id(50_000))));
        assertLooksAtLittleMore(
                () ->
                        find(
                                and(eq("programme", "p1"), eq("department", "d9"), before),
                                descending("due", "_id"),
                                50));
    }

    @Test
    void partOfAUniqueIndex() {
        assertLooksAtLittleMore(() -> find(eq("aggregate", "a77"), null, 0));
        assertLooksAtLittleMore(
                () -> find(and(eq("aggregate", "a77"), exists("request")), null, 0));
    }

    @Test
    void theNewestFirst() {
        assertLooksAtLittleMore(() -> find(new Document(), descending("at", "_id"), 50));
        assertLooksAtLittleMore(
                () ->
                        find(
                                or(
                                        lt("at", "2018-10-01T00005000"),
                                        and(eq("at", "2018-10-01T00005000"), lt("_id", id(5000)))),
                                descending("at", "_id"),
                                50));
    }

    @Test
    void countsAndGroups() {
        Bson filter = and(eq("programme", "p3"), eq("department", "d3"));
        long expected = tasks.countDocuments(filter);
        assertLooksAtLittleMore(() -> tasks.countDocuments(filter));
        assertLooksAtLittleMore(
                () -> {
                    List<Document> groups =
                            tasks.aggregate(
                                            List.of(
                                                    new Document("$match", filter),
                                                    new Document(
                                                            "$group",
                                                            new Document("_id", "$state")
                                                                    .append(
                                                                            "n",
                                                                            new Document(
                                                                                    "$sum", 1))),
                                                    new Document("$sort", new Document("_id", 1))))
                                    .into(new ArrayList<>());
                    assertThat(groups).hasSize(3);
                    return expected;
                });
    }

    @Test
    void writesByIdAndByIndex() {
        assertLooksAtLittleMore(
                () ->
                        tasks.updateOne(
                                        and(eq("_id", id(9)), eq("revision", 0)),
                                        inc("revision", 9))
                                .getMatchedCount());
        assertLooksAtLittleMore(
                () ->
                        tasks.updateMany(in("_id", id(0), id(500), id(1000)), unset("pending"))
                                .getMatchedCount());
        assertLooksAtLittleMore(
                () -> tasks.updateMany(eq("aggregate", "a44"), set("seen", 1)).getMatchedCount());
        assertLooksAtLittleMore(() -> tasks.deleteMany(eq("aggregate", "a45")).getDeletedCount());
        assertLooksAtLittleMore(
                () ->
                        tasks.findOneAndUpdate(
                                                lt("nextAlertAt", "2018-10-20"),
                                                set("lease", "me"),
                                                new FindOneAndUpdateOptions()
                                                        .sort(ascending("nextAlertAt")))
                                        == null
                                ? 0
                                : 1);
    }

    @Test
    void aShapeWithoutAnIndexIsCountedAsAScan() {
        tasks.find(eq("text", "x")).first();
        QueryCounts counts = store.queryShapes().get(new QueryShape("tasks", "find", "text =", ""));
        assertThat(counts.scans()).isOne();
        assertThat(counts.examined()).isGreaterThan(DOCUMENTS / 2);
    }
}
