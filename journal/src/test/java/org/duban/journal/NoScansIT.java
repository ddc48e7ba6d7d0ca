package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.events.FileRef;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.files.Files;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.CountedRows;
import org.duban.journal.projection.Increments;
import org.duban.journal.relay.RelayForTests;
import org.duban.journal.rounds.Lease;
import org.junit.jupiter.api.Test;

/** Every query of the journal has an index: none looks at more as the journal grows. */
class NoScansIT {

    @Test
    void noQueryLooksAtDocumentsItDoesNotReturn() {
        try (EmbeddedStore store = EmbeddedStore.startInMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("scans");
            useEverything(database);

            assertThat(store.queryShapes()).isNotEmpty();
            assertThat(store.queryShapes())
                    .allSatisfy(
                            (shape, counts) -> assertThat(counts.scans()).as("%s", shape).isZero());
        }
    }

    private static void useEverything(MongoDatabase database) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.systemUTC();
        try (RelayForTests relay = new RelayForTests(database, "127.0.0.1:1", clock, meters)) {
            Journal<Plan, ProgrammeEvent> plans =
                    new Journal<>(Plan.type("plan"), database, relay.relay(), clock, "/duban/test");
            for (int i = 0; i < 50; i++) {
                plans.create("p" + i, Plan.request("k"), Plan::founded);
                plans.change("p" + i, Plan.request("l"), Plan::issue);
                plans.change("p" + i, Plan.request("l"), Plan::issue);
            }
            plans.find("p1");
            plans.history("p1", 1, 10);
            plans.replay("p1", 1);
            plans.repair("p1");
            new ChainCheck<>(database, plans.type()).flaws("p1");
            relay.sweep();
            meters.get("duban.relay.pending").gauge().value();
            count(database, plans);
        }
        Lease lease = new Lease(database, "one", Duration.ofSeconds(5), clock);
        lease.take();
        lease.giveUp();
        Files files = new Files(database);
        FileRef ref =
                files.store(
                        "t",
                        new ByteArrayInputStream(
                                "text".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "a.txt",
                        100);
        files.open("t", ref.id());
    }

    private static void count(MongoDatabase database, Journal<Plan, ProgrammeEvent> plans) {
        CountedRows rows =
                new CountedRows(database.getCollection("rows"), database.getCollection("counters"));
        long offset = 0;
        for (int i = 0; i < 50; i++) {
            for (Fact fact : plans.history("p" + i, 0, 10)) {
                rows.project(
                        List.of(new Arrived("topic", 0, offset++, fact.envelope())),
                        arrived -> arrived.envelope().aggregate(),
                        (before, arrived) -> new Document("n", arrived.envelope().revision()),
                        row -> Map.of("all", new Increments().add(row.getLong("n"), "sum")));
            }
        }
    }
}
