package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.journal.TestStore;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicIds;
import org.duban.journal.relay.TopicReader;
import org.duban.journal.relay.TopicSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stream on a real topic, its dead letters beside it, and a view that can refuse events. */
@ExtendWith(EmbeddedBackend.class)
abstract class StreamOnATopic {

    final String topic = "t-" + UUID.randomUUID();
    final MongoDatabase database = TestStore.database();
    final Map<String, Object> connection =
            Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
    final Admin admin = Admin.create(connection);
    final TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
    final Sender sender = new Sender(connection, RelaySettings.defaults());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Arrived> view = new ArrayList<>();
    final Set<String> indigestible = new java.util.HashSet<>();
    boolean storeAway;
    boolean stopping;
    final ProjectionStream stream = stream(new DeadLetters(sender, setup));
    final DeadLetterDesk desk =
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
        sender.isAcquaintedWith(topic, java.time.Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        sender.close();
        admin.close();
    }

    ProjectionStream stream(DeadLetters deadLetters) {
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

    void project(List<Arrived> batch) {
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

    void take(Incoming... batch) {
        stream.take(List.of(batch));
    }

    Incoming event(long offset, String aggregate, long revision) {
        Envelope envelope = Deliveries.issued(aggregate, revision);
        return Incoming.read(
                topic,
                0,
                offset,
                aggregate.getBytes(UTF_8),
                CloudEvent.headers(envelope),
                EventJson.write(envelope.event()));
    }

    Incoming broken(long offset, String key) {
        return Incoming.read(
                topic, 0, offset, key == null ? null : key.getBytes(UTF_8), Map.of(), null);
    }

    Incoming unknown(long offset, String key) {
        return Incoming.read(
                topic,
                0,
                offset,
                key.getBytes(UTF_8),
                Map.of("ce_type", "duban.dream.dreamt.v1"),
                "{}".getBytes(UTF_8));
    }

    List<String> seen() {
        return view.stream().map(arrived -> id(arrived.envelope())).toList();
    }

    List<String> deadLetters(String aggregate) {
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

    TopicReader reader() {
        return new TopicReader(
                System.getProperty(EmbeddedBackend.BOOTSTRAP),
                DeadLetters.topic(topic, "test.stream"));
    }

    void assertCounts(int received, int projected, int repeated, int passedOver, int parked) {
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

    int count(String name) {
        return (int) meters.counter("duban.stream." + name, "stream", "test.stream").count();
    }

    static String id(Envelope envelope) {
        return envelope.aggregate() + "/" + envelope.revision();
    }
}
