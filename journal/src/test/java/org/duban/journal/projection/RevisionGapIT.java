package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Plan;
import org.duban.journal.TestStore;
import org.duban.journal.relay.RelayForTests;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicIds;
import org.duban.journal.relay.TopicReader;
import org.duban.journal.relay.TopicSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class RevisionGapIT {

    private static final String GROUP = "test.gap";

    private final String topic = "t-" + UUID.randomUUID();
    private final MongoDatabase database = TestStore.database();
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
    private final Admin admin = Admin.create(connection);
    private final TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
    private final Sender sender = new Sender(connection, RelaySettings.defaults());
    private final RelayForTests owner =
            new RelayForTests(
                    database,
                    System.getProperty(EmbeddedBackend.BOOTSTRAP),
                    Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)),
                    new SimpleMeterRegistry());
    private final Journal<Plan, ProgrammeEvent> plans =
            new Journal<>(
                    Plan.type("plan", topic),
                    database,
                    (type, fact) -> {},
                    Clock.systemUTC(),
                    "/duban/test");
    private final List<String> asked = new ArrayList<>();
    private final GuardedRows rows = new GuardedRows(database.getCollection("gap_rows"));
    private final ParkedAggregates parked = new ParkedAggregates(database);
    private final PassedOver passedOver = new PassedOver(database);
    private final DeadLetterDesk desk =
            new DeadLetterDesk(
                    GROUP,
                    List.of(topic),
                    this::project,
                    parked,
                    passedOver,
                    new DeadLetterReader(connection),
                    null);
    private final ProjectionStream stream =
            new ProjectionStream(
                    GROUP,
                    () -> Target.of(this::project),
                    new StreamRecord(database, GROUP),
                    new TopicIds(admin),
                    parked,
                    passedOver,
                    (on, aggregate, from) -> asked.add(aggregate + "/" + from),
                    new DeadLetters(sender, setup),
                    new StreamMetrics(new SimpleMeterRegistry(), GROUP),
                    () -> false);
    private long offset;

    @BeforeEach
    void fiveFacts() throws Exception {
        setup.ensure(Set.of(topic), 1, Duration.ofSeconds(20));
        sender.isAcquaintedWith(topic, Duration.ofSeconds(20));
        plans.create("p", Plan.request("k0"), Plan::founded);
        for (int i = 1; i < 5; i++) {
            plans.change("p", Plan.request("k" + i), Plan::issue);
        }
    }

    @AfterEach
    void close() {
        owner.close();
        sender.close();
        admin.close();
    }

    @Test
    void aViewDoesNotGoOnWithoutAMissingFactAndDoesWhenItsOwnerHasSentItAgain() {
        owner.relay().attend(plans);
        takeAll(1, 2, 4, 5);
        assertThat(seen()).isEqualTo("2 of 2");
        assertThat(asked).containsExactly("p/3");

        owner.sendAgain(topic, "p", 3);
        owner.sweep();
        List<Long> sent = new ArrayList<>();
        try (TopicReader reader =
                new TopicReader(System.getProperty(EmbeddedBackend.BOOTSTRAP), topic)) {
            await().untilAsserted(
                            () -> {
                                sent.clear();
                                sent.addAll(reader.revisions("p"));
                                assertThat(sent).endsWith(3L, 4L, 5L);
                            });
        }
        takeAll(sent.stream().mapToLong(Long::longValue).toArray());

        assertThat(seen()).isEqualTo("5 of 5");
        assertThat(desk.waiting()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void otherAggregatesGoOnMeanwhile() {
        plans.create("q", Plan.request("q0"), Plan::founded);
        stream.take(
                List.of(
                        record(fact("p", 1)),
                        record(fact("p", 3)),
                        record(fact("q", 1)),
                        record(fact("p", 4))));

        assertThat(seen()).isEqualTo("1 of 1");
        assertThat(rows.find(List.of("q"))).hasSize(1);
        assertThat(desk.waiting()).hasSize(1);
    }

    @Test
    void anEventOfAnUnknownTypeLeavesNoGap() {
        stream.take(List.of(record(fact("p", 1)), unknown(fact("p", 2)), record(fact("p", 3))));
        stream.take(List.of(unknown(fact("p", 4))));
        takeAll(5);

        assertThat(seen()).isEqualTo("3 of 5");
        assertThat(asked).isEmpty();
    }

    @Test
    void aMissingFactOfAnUnknownTypeIsAwaitedAndPassedOver() {
        takeAll(1, 3);
        assertThat(asked).containsExactly("p/2");

        stream.take(List.of(unknown(fact("p", 2)), record(fact("p", 3))));

        assertThat(seen()).isEqualTo("2 of 3");
    }

    @Test
    void whoGivesUpARecordGivesUpWhatIsMissingBeforeIt() {
        takeAll(1, 3, 4);
        desk.discard("p");

        assertThat(desk.replay("p")).isEqualTo(1);
        takeAll(5);

        assertThat(seen()).isEqualTo("3 of 5");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void aGapInPastRecordsIsLeftOutBecauseWhatIsMissingComesLater() {
        List<Incoming> past =
                LongStream.of(1, 3, 4, 2, 3, 4, 5)
                        .mapToObj(revision -> record(fact("p", revision)))
                        .toList();

        new PastRecords(GROUP, parked, passedOver, (on, aggregate, from) -> asked.add("past"))
                .project(past, this::project);

        assertThat(seen()).isEqualTo("5 of 5");
    }

    private void project(List<Arrived> batch) {
        rows.fold(
                batch,
                arrived -> arrived.envelope().aggregate(),
                (before, arrived) ->
                        new Document("n", before == null ? 1 : before.getInteger("n") + 1));
    }

    /** How many facts the row has seen, and up to which revision. */
    private String seen() {
        GuardedRows.Row row = rows.find(List.of("p")).get("p");
        return row.content().getInteger("n") + " of " + row.revision();
    }

    private void takeAll(long... revisions) {
        stream.take(
                LongStream.of(revisions)
                        .mapToObj(revision -> record(fact("p", revision)))
                        .toList());
    }

    private Fact fact(String id, long revision) {
        return plans.history(id, revision - 1, 1).getFirst();
    }

    private Incoming record(Fact fact) {
        return Incoming.read(
                topic,
                0,
                offset++,
                fact.envelope().aggregate().getBytes(UTF_8),
                fact.headers(),
                fact.payload().getBytes(UTF_8));
    }

    private Incoming unknown(Fact fact) {
        Map<String, String> headers = new HashMap<>(fact.headers());
        headers.put("ce_type", "duban.programme.dreamt-of.v1");
        return Incoming.read(
                topic,
                0,
                offset++,
                fact.envelope().aggregate().getBytes(UTF_8),
                headers,
                fact.payload().getBytes(UTF_8));
    }
}
