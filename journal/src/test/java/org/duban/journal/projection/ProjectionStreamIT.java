package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.journal.TestStore;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicReader;
import org.duban.journal.relay.TopicSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class ProjectionStreamIT {

    private final String topic = "t-" + UUID.randomUUID();
    private final MongoDatabase database = TestStore.database();
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
    private final Admin admin = Admin.create(connection);
    private final TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
    private final Sender sender = new Sender(connection, RelaySettings.defaults());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Arrived> view = new ArrayList<>();
    private final Set<String> indigestible = new java.util.HashSet<>();
    private boolean storeAway;
    private boolean stopping;
    private final ProjectionStream stream = stream(new DeadLetters(sender, setup));
    private final DeadLetterDesk desk =
            new DeadLetterDesk(
                    "test.stream",
                    List.of(topic),
                    this::project,
                    new ParkedAggregates(database),
                    new PassedOver(database),
                    new DeadLetterReader(connection),
                    null);

    @BeforeEach
    void createTopic() throws Exception {
        setup.ensure(Set.of(topic), 1, java.time.Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        sender.close();
        admin.close();
    }

    @Test
    void aBadEventIsFoundInTheMiddleOfABatchAndOnlyItsAggregateWaits() {
        indigestible.add("a/2");

        take(
                event(0, "a", 1),
                event(1, "b", 1),
                event(2, "a", 2),
                event(3, "b", 2),
                event(4, "a", 3));

        assertThat(seen()).containsExactly("a/1", "b/1", "b/2");
        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(5, 3, 0, 0, 2);
    }

    @Test
    void laterBatchesWaitBehindToo() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2));

        take(event(2, "a", 3), event(3, "b", 1));

        assertThat(seen()).containsExactly("a/1", "b/1");
        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(4, 2, 0, 0, 2);
    }

    @Test
    void aDeadLetterSaysWhereItStoodAndWhy() {
        indigestible.add("a/1");
        take(event(7, "a", 1));

        try (TopicReader reader = reader()) {
            await().until(() -> !reader.records().isEmpty());
            var letter = reader.records().getFirst();
            assertThat(TopicReader.header(letter, DeadLetters.TOPIC)).isEqualTo(topic);
            assertThat(TopicReader.header(letter, DeadLetters.PARTITION)).isEqualTo("0");
            assertThat(TopicReader.header(letter, DeadLetters.OFFSET)).isEqualTo("7");
            assertThat(TopicReader.header(letter, DeadLetters.CAUSE))
                    .isEqualTo("IllegalArgumentException: no a/1");
            assertThat(TopicReader.header(letter, "ce_id")).isEqualTo("a/1");
        }
    }

    @Test
    void whatWasSetAsideIsNotSetAsideAgainWhenItComesAgain() {
        indigestible.add("a/2");
        Incoming[] batch = {event(0, "a", 1), event(1, "a", 2), event(2, "a", 3)};
        take(batch);

        take(batch);

        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(6, 1, 3, 0, 2);
    }

    @Test
    void whatCameBeforeTheBadEventIsProjectedAgainWhenItComesAgain() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2));
        view.clear();

        take(event(0, "a", 1));

        assertThat(seen()).containsExactly("a/1");
        assertCounts(3, 1, 1, 0, 1);
    }

    @Test
    void aBrokenRecordHoldsUpTheAggregateOfItsKeyOnly() {
        take(
                event(0, "a", 1),
                broken(1, "a"),
                event(2, "a", 3),
                broken(3, null),
                event(4, "b", 1),
                unknown(5, "b"));

        assertThat(seen()).containsExactly("a/1", "b/1");
        assertThat(deadLetters("a")).hasSize(2);
        assertCounts(6, 2, 0, 1, 3);
    }

    @Test
    void whenTheStoreIsAwayTheBatchComesAgainWholeAndCountsOnce() {
        storeAway = true;
        assertThatThrownBy(() -> take(event(0, "a", 1), broken(1, "b")))
                .isInstanceOf(MongoTimeoutException.class);
        assertCounts(0, 0, 0, 0, 0);

        storeAway = false;
        take(event(0, "a", 1), broken(1, "b"));

        assertThat(seen()).containsExactly("a/1");
        assertThat(deadLetters("b")).hasSize(1);
        assertCounts(2, 1, 0, 0, 1);
    }

    @Test
    void aBatchIsNotDoneBeforeItsDeadLettersAreSafe() {
        Sender nobody =
                new Sender(Map.of("bootstrap.servers", "127.0.0.1:1"), RelaySettings.defaults());
        ProjectionStream cut = stream(new DeadLetters(nobody, setup));
        indigestible.add("a/1");

        assertThatThrownBy(() -> cut.take(List.of(event(0, "a", 1))))
                .isInstanceOf(KafkaException.class);

        nobody.close();
        assertThat(database.getCollection("parked_aggregates").countDocuments()).isZero();
        assertCounts(0, 0, 0, 0, 0);
    }

    @Test
    void aTopicThatWasMadeAnewIsRefused() throws Exception {
        take(event(0, "a", 1));
        admin.deleteTopics(Set.of(topic)).all().get();
        await().ignoreExceptions()
                .untilAsserted(
                        () -> setup.ensure(Set.of(topic), 1, java.time.Duration.ofSeconds(5)));

        assertThatThrownBy(() -> take(event(0, "b", 1)))
                .isInstanceOf(ViewOfAnotherTopic.class)
                .hasMessageContaining("rebuild");
        assertThat(seen()).containsExactly("a/1");
    }

    @Test
    void noEventIsToBlameForWhatFailsWhileTheServiceGoesDown() {
        stopping = true;
        indigestible.add("a/1");

        assertThatThrownBy(() -> take(event(0, "a", 1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(database.getCollection("parked_aggregates").countDocuments()).isZero();
    }

    @Test
    void aReplayTakesWhatWaitsInOrderAndThenTheAggregateGoesOn() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2), event(2, "b", 1), event(3, "a", 3));
        assertThat(desk.waiting())
                .extracting(mark -> mark.cause())
                .containsExactly("IllegalArgumentException: no a/2");
        assertThatThrownBy(() -> desk.replay("a")).hasMessageContaining("still-fails");

        indigestible.clear();
        assertThat(desk.replay("a")).isEqualTo(2);
        take(event(4, "a", 4));

        assertThat(seen()).containsExactly("a/1", "b/1", "a/2", "a/3", "a/4");
        assertThat(desk.waiting()).isEmpty();
        assertThatThrownBy(() -> desk.replay("a")).hasMessageContaining("not-found");
    }

    @Test
    void whatWasReplayedIsNeitherSetAsideNorProjectedAgainWhenItComesAgain() {
        indigestible.add("a/1");
        take(event(0, "a", 1));
        indigestible.clear();
        desk.replay("a");

        take(event(0, "a", 1), event(1, "a", 2));

        assertThat(seen()).containsExactly("a/1", "a/2");
        assertCounts(3, 1, 1, 0, 1);
    }

    @Test
    void aRecordThatIsGivenUpNoLongerHoldsUpTheOthers() {
        take(event(0, "a", 1), broken(1, "a"), event(2, "a", 2));

        desk.discard("a");
        assertThat(desk.replay("a")).isEqualTo(1);

        assertThat(seen()).containsExactly("a/1", "a/2");
        assertThat(desk.all()).extracting(DeadLetter::offset).containsExactly(1L, 2L);
    }

    @Test
    void anAggregateCanBeSetAsideAgain() {
        indigestible.add("a/1");
        take(event(0, "a", 1));
        indigestible.clear();
        desk.replay("a");
        indigestible.add("a/2");

        take(event(1, "a", 2), event(2, "a", 3));

        assertThat(desk.waiting()).hasSize(1);
        indigestible.clear();
        assertThat(desk.replay("a")).isEqualTo(2);
        assertThat(seen()).containsExactly("a/1", "a/2", "a/3");
    }

    private ProjectionStream stream(DeadLetters deadLetters) {
        return new ProjectionStream(
                "test.stream",
                () -> Target.of(this::project),
                new StreamRecord(database, "test.stream"),
                new TopicIds(admin),
                new ParkedAggregates(database),
                new PassedOver(database),
                (on, aggregate, from) -> {},
                deadLetters,
                new StreamMetrics(meters, "test.stream"),
                () -> stopping);
    }

    private void project(List<Arrived> batch) {
        if (storeAway) {
            throw new MongoTimeoutException("nobody there");
        }
        for (Arrived arrived : batch) {
            String id = id(arrived.envelope());
            if (indigestible.contains(id)) {
                throw new IllegalArgumentException("no " + id);
            }
        }
        view.addAll(batch);
    }

    private void take(Incoming... batch) {
        stream.take(List.of(batch));
    }

    private Incoming event(long offset, String aggregate, long revision) {
        Envelope envelope = Deliveries.issued(aggregate, revision);
        return Incoming.read(
                topic,
                0,
                offset,
                aggregate.getBytes(UTF_8),
                CloudEvent.headers(envelope),
                EventJson.write(envelope.event()));
    }

    private Incoming broken(long offset, String key) {
        return Incoming.read(
                topic, 0, offset, key == null ? null : key.getBytes(UTF_8), Map.of(), null);
    }

    private Incoming unknown(long offset, String key) {
        return Incoming.read(
                topic,
                0,
                offset,
                key.getBytes(UTF_8),
                Map.of("ce_type", "duban.dream.dreamt.v1"),
                "{}".getBytes(UTF_8));
    }

    private List<String> seen() {
        return view.stream().map(arrived -> id(arrived.envelope())).toList();
    }

    private List<String> deadLetters(String aggregate) {
        try (TopicReader reader = reader()) {
            await().until(() -> !reader.records().isEmpty());
            return reader.records().stream()
                    .filter(record -> aggregate.equals(record.key()))
                    .map(
                            record ->
                                    record.headers().lastHeader("ce_id") == null
                                            ? "?"
                                            : TopicReader.header(record, "ce_id"))
                    .toList();
        }
    }

    private TopicReader reader() {
        return new TopicReader(
                System.getProperty(EmbeddedBackend.BOOTSTRAP),
                DeadLetters.topic(topic, "test.stream"));
    }

    private void assertCounts(
            int received, int projected, int repeated, int passedOver, int parked) {
        assertThat(
                        List.of(
                                count("received"),
                                count("projected"),
                                count("repeated"),
                                count("passed.over"),
                                count("parked")))
                .containsExactly(received, projected, repeated, passedOver, parked);
        assertThat(count("received"))
                .isEqualTo(
                        count("projected")
                                + count("repeated")
                                + count("passed.over")
                                + count("parked"));
    }

    private int count(String name) {
        return (int) meters.counter("duban.stream." + name, "stream", "test.stream").count();
    }

    private static String id(Envelope envelope) {
        return envelope.aggregate() + "/" + envelope.revision();
    }
}
