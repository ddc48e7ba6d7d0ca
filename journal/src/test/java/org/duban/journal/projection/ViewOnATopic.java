package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.journal.TestStore;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicSetup;
import org.duban.journal.view.ViewState;
import org.duban.journal.view.ViewState.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A view that counts facts, in two instances on one store and topic. */
@ExtendWith(EmbeddedBackend.class)
abstract class ViewOnATopic {

    static final int AGGREGATES = 20;

    final String topic = "t-" + UUID.randomUUID();
    final String group = "test." + UUID.randomUUID();
    final MongoDatabase database = TestStore.database();
    final Map<String, Object> connection =
            Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
    final Sender sender = new Sender(connection, RelaySettings.defaults());
    final Map<String, Long> revisions = new HashMap<>();
    final ViewInstance one = instance(Duration.ofMinutes(5));
    final ViewInstance two = instance(Duration.ZERO);

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            new TopicSetup(admin, RelaySettings.defaults())
                    .ensure(Set.of(topic), 3, Duration.ofSeconds(20));
        }
        assertThat(sender.isAcquaintedWith(topic, Duration.ofSeconds(20))).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        one.close();
        two.close();
        sender.close();
    }

    /** Who has just built lets go a moment after the version has joined. */
    void startWhenFree(ViewInstance instance) {
        await().ignoreExceptionsInstanceOf(RebuildRejection.class)
                .until(
                        () -> {
                            instance.rebuilds.start(group);
                            return true;
                        });
    }

    /** As if whoever built it had crashed right after the versions changed places. */
    void flipToAnEmptyVersion() {
        int version = one.live.pointer().begin("crashed", Instant.EPOCH, 0);
        one.live.begin(version);
        Map<String, Long> nothing = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            nothing.put(ViewState.key(topic, partition), 0L);
        }
        assertThat(one.live.pointer().flip("crashed", Instant.now(), 1, version, nothing)).isTrue();
    }

    ViewInstance instance(Duration grace) {
        return new ViewInstance(database, connection, group, topic, grace);
    }

    boolean isLive(int version) {
        ViewState state = one.rebuilds.state(group);
        return state.version() == version && !state.joining() && stage() == Stage.DONE;
    }

    Stage stage() {
        ViewState.Build build = one.rebuilds.state(group).build();
        return build == null ? Stage.BUILDING : build.stage();
    }

    /** What a reader sees. */
    long counted(ViewInstance instance) {
        Document all = instance.live.collection(ViewInstance.COUNTERS).find().first();
        return all == null ? 0 : ((Number) all.get("facts")).longValue();
    }

    List<Document> rows(int version) {
        return database.getCollection("counted_row_v" + version).find().into(new ArrayList<>());
    }

    /** It has seen every fact of its aggregate once. */
    void isWhole(Document row) {
        assertThat(row.getInteger("n").longValue()).isEqualTo(row.getLong("revision"));
    }

    List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    long published() {
        return revisions.values().stream().mapToLong(Long::longValue).sum();
    }

    void publish(int facts) {
        for (int n = 0; n < facts; n++) {
            String aggregate = "a" + published() % AGGREGATES;
            Envelope envelope =
                    Deliveries.issued(aggregate, revisions.merge(aggregate, 1L, Long::sum));
            sender.send(
                            topic,
                            aggregate.getBytes(UTF_8),
                            EventJson.write(envelope.event()),
                            CloudEvent.headers(envelope))
                    .join();
        }
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
