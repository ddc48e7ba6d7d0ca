package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class RebuildIT {

    private static final int AGGREGATES = 20;

    private final String topic = "t-" + UUID.randomUUID();
    private final String group = "test." + UUID.randomUUID();
    private final MongoDatabase database = TestStore.database();
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
    private final Sender sender = new Sender(connection, RelaySettings.defaults());
    private final Map<String, Long> revisions = new HashMap<>();
    private final ViewInstance one = instance(Duration.ofMinutes(5));
    private final ViewInstance two = instance(Duration.ZERO);

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            new TopicSetup(admin, RelaySettings.defaults())
                    .ensure(Set.of(topic), 3, Duration.ofSeconds(20));
        }
    }

    @AfterEach
    void close() throws Exception {
        one.close();
        two.close();
        sender.close();
    }

    @Test
    void aViewIsBuiltAnewUnderLoadAndCountsEveryFactOnce() throws Exception {
        one.listen();
        two.listen();
        publish(400);
        AtomicBoolean enough = new AtomicBoolean();
        List<Long> seen = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!enough.get()) {
                                        try {
                                            seen.add(counted(two));
                                        } catch (RuntimeException failed) {
                                            failures.add(failed);
                                        }
                                    }
                                });
        Thread writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!enough.get()) {
                                        publish(5);
                                    }
                                });
        for (int version = 2; version <= 4; version++) {
            startWhenFree(version % 2 == 0 ? one : two);
            int built = version;
            await().until(() -> isLive(built));
        }
        enough.set(true);
        writer.join();
        reader.join();
        publish(3);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(rows(4)).allSatisfy(this::isWhole).hasSize(AGGREGATES);
        assertThat(failures).isEmpty();
        assertThat(seen).isNotEmpty();
    }

    @Test
    void whatTheStreamWroteToTheVersionBeforeIsInTheNewOneToo() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        flipToAnEmptyVersion();

        two.rebuilds.tidy();

        assertThat(counted(one)).isEqualTo(published());
        assertThat(one.live.pointer().read().joining()).isFalse();
    }

    @Test
    void theStreamItselfFillsWhatANewVersionLacks() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        flipToAnEmptyVersion();

        publish(60);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(rows(2)).allSatisfy(this::isWhole);
        two.rebuilds.tidy();
        assertThat(counted(one)).as("what joins later adds nothing").isEqualTo(published());
    }

    @Test
    void aBuildThatEndsHalfWayLeavesTheLiveVersionAndIsDroppedByTheNextOne() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.beforeLater.set(one.rebuilds::stop);

        one.rebuilds.start(group);
        await().untilAsserted(() -> assertThat(collections()).contains("counted_row_v2"));
        await().until(() -> two.rebuilds.state(group).build() != null);
        publish(10);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(one.live.now().version()).isEqualTo(1);

        await().ignoreExceptions()
                .until(
                        () -> {
                            two.rebuilds.start(group);
                            return true;
                        });
        await().until(() -> isLive(3));
        assertThat(collections()).doesNotContain("counted_row_v2", "counted_v2");
        assertThat(counted(two)).isEqualTo(published());
    }

    @Test
    void onlyOneBuildsAtATimeAndNobodyDecidesOnDeadLettersMeanwhile() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        one.listen();
        publish(20);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.beforeLater.set(() -> waitFor(goOn));

        one.rebuilds.start(group);

        assertThatThrownBy(() -> two.rebuilds.start(group))
                .isInstanceOf(RebuildRejection.class)
                .hasMessageContaining("rebuild-under-way");
        assertThatThrownBy(() -> two.desk.replay("a0")).isInstanceOf(RebuildRejection.class);
        goOn.countDown();
        await().until(() -> isLive(2));
    }

    @Test
    void aVersionThatCannotTakeWhatTheLiveOneCouldIsGivenUp() throws Exception {
        one.listen();
        publish(40);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.indigestibleLater.add("a3/2");

        one.rebuilds.start(group);

        await().until(() -> stage() == Stage.FAILED);
        assertThat(one.rebuilds.state(group).build().cause()).contains("no a3/2");
        assertThat(one.live.now().version()).isEqualTo(1);
    }

    @Test
    void whatWasSetAsideStaysAsideAndIsReplayedIntoTheNewVersion() throws Exception {
        one.indigestible.add("a3/2");
        one.indigestible.add("a4/2");
        one.listen();
        publish(AGGREGATES * 3);
        await().untilAsserted(() -> assertThat(one.desk.waiting()).hasSize(2));
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published() - 4));
        one.desk.discard("a4");
        one.desk.replay("a4");

        one.rebuilds.start(group);
        await().until(() -> isLive(2));

        assertThat(counted(one)).as("a4/2 was given up").isEqualTo(published() - 3);
        one.indigestible.clear();
        AtomicInteger replayed = new AtomicInteger();
        await().ignoreExceptionsInstanceOf(RebuildRejection.class)
                .until(
                        () -> {
                            replayed.set(one.desk.replay("a3"));
                            return true;
                        });
        assertThat(replayed).hasValue(2);
        assertThat(counted(one)).isEqualTo(published() - 1);
    }

    @Test
    void theNewVersionHasTheIndexesAndTheOneBeforeIsDeletedAfterAWhile() throws Exception {
        two.listen();
        publish(20);
        await().untilAsserted(() -> assertThat(counted(two)).isEqualTo(published()));
        two.rebuilds.start(group);
        await().until(() -> isLive(2));

        one.rebuilds.tidy();
        assertThat(collections()).contains("counted_row", "counted_row_v2");
        await().until(
                        () -> {
                            two.rebuilds.tidy();
                            return !collections().contains("counted_row");
                        });

        assertThat(collections()).contains("counted_row_v2", "counted_v2");
        assertThat(
                        database.getCollection("counted_row_v2")
                                .listIndexes()
                                .map(index -> index.get("key", Document.class).keySet())
                                .into(new ArrayList<>()))
                .contains(Set.of("kind", "n"));
    }

    /** Who has just built lets go a moment after the version has joined. */
    private void startWhenFree(ViewInstance instance) {
        await().ignoreExceptionsInstanceOf(RebuildRejection.class)
                .until(
                        () -> {
                            instance.rebuilds.start(group);
                            return true;
                        });
    }

    /** As if whoever built it had crashed right after the versions changed places. */
    private void flipToAnEmptyVersion() {
        int version = one.live.pointer().begin("crashed", Instant.EPOCH, 0);
        one.live.begin(version);
        Map<String, Long> nothing = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            nothing.put(ViewState.key(topic, partition), 0L);
        }
        assertThat(one.live.pointer().flip("crashed", Instant.now(), 1, version, nothing)).isTrue();
    }

    private ViewInstance instance(Duration grace) {
        return new ViewInstance(database, connection, group, topic, grace);
    }

    private boolean isLive(int version) {
        ViewState state = one.rebuilds.state(group);
        return state.version() == version && !state.joining() && stage() == Stage.DONE;
    }

    private Stage stage() {
        ViewState.Build build = one.rebuilds.state(group).build();
        return build == null ? Stage.BUILDING : build.stage();
    }

    /** What a reader sees. */
    private long counted(ViewInstance instance) {
        Document all = instance.live.collection(ViewInstance.COUNTERS).find().first();
        return all == null ? 0 : ((Number) all.get("facts")).longValue();
    }

    private List<Document> rows(int version) {
        return database.getCollection("counted_row_v" + version).find().into(new ArrayList<>());
    }

    /** It has seen every fact of its aggregate once. */
    private void isWhole(Document row) {
        assertThat(row.getInteger("n").longValue()).isEqualTo(row.getLong("revision"));
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private long published() {
        return revisions.values().stream().mapToLong(Long::longValue).sum();
    }

    private void publish(int facts) {
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

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
