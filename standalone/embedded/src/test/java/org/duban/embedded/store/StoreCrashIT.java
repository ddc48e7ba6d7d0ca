package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.duban.embedded.ProgramUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCrashIT {

    private static final int KILLS = 4;
    private static final int WRITERS = 6;

    @TempDir Path directory;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final AtomicLong sinceStart = new AtomicLong();

    @Test
    void aKillLosesNothingAcknowledged() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            try (ProgramUnderTest program =
                            ProgramUnderTest.start(EmbeddedStoreProgram.class, directory, 0);
                    MongoClient client = MongoClients.create(program.address())) {
                MongoCollection<Document> facts = facts(client);
                assertNothingLost(facts);
                writeUntilKilled(program, facts, round);
            }
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertNothingLost(facts(client));
            assertThat(acknowledged).hasSizeGreaterThan(KILLS * 200);
        }
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        MongoCollection<Document> facts = client.getDatabase("duban").getCollection("facts");
        facts.createIndex(Indexes.ascending("writer", "n"));
        facts.createIndex(Indexes.ascending("request"), new IndexOptions().unique(true));
        return facts;
    }

    private void writeUntilKilled(
            ProgramUnderTest program, MongoCollection<Document> facts, int round)
            throws InterruptedException {
        sinceStart.set(0);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "." + writer;
                writers.execute(() -> write(facts, name));
            }
            Awaitility.await().until(() -> sinceStart.get() >= 500);
            program.kill();
        }
    }

    /** Inserts, updates and deletes, until the store is gone. */
    private void write(MongoCollection<Document> facts, String writer) {
        try {
            for (int n = 0; ; n++) {
                String id = writer + "/" + n;
                tried.add(id);
                facts.insertOne(
                        new Document("_id", id)
                                .append("writer", writer)
                                .append("n", n)
                                .append("request", "r" + id)
                                .append("revision", 1)
                                .append("text", "x".repeat(500)));
                acknowledged.put(id, 1);
                facts.updateOne(
                        and(eq("_id", id), eq("revision", 1)),
                        combine(inc("revision", 1), set("n", n + 1_000_000)));
                acknowledged.put(id, 2);
                if (n % 3 == 0) {
                    acknowledged.remove(id); // until answered it may be there or not
                    facts.deleteOne(eq("_id", id));
                    deleted.add(id);
                }
                sinceStart.incrementAndGet();
            }
        } catch (MongoException e) {
            // killed: what was not answered may be there or not
        }
    }

    private void assertNothingLost(MongoCollection<Document> facts) {
        List<Document> all = facts.find().into(new ArrayList<>());
        Map<String, Document> byId = new ConcurrentHashMap<>();
        all.forEach(fact -> byId.put(fact.getString("_id"), fact));
        acknowledged.forEach(
                (id, revision) ->
                        assertThat(byId.get(id))
                                .as("%s, acknowledged with revision %s", id, revision)
                                .isNotNull()
                                .satisfies(
                                        fact ->
                                                assertThat((Integer) fact.get("revision"))
                                                        .isGreaterThanOrEqualTo(revision)));
        assertThat(tried).containsAll(byId.keySet());
        assertThat(deleted).noneMatch(byId::containsKey);
        for (Document order :
                List.of(new Document("writer", 1).append("n", 1), new Document("request", 1))) {
            assertThat(facts.find().sort(order).into(new ArrayList<>()))
                    .as("by the index %s", order)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }
}
