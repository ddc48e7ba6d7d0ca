package org.duban.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Topics;
import org.duban.journal.TestStore;
import org.duban.journal.rounds.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class KafkaRelayIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
    private static final Map<String, String> EMPTIED = Map.of(Topics.TASK_UPDATED, "c/2");
    private static final Map<String, String> EMPTIED_AGAIN = Map.of(Topics.TASK_UPDATED, "c/3");

    private final MongoDatabase database = TestStore.database();
    private final SetClock clock = new SetClock();
    private final Instance one = new Instance(database, bootstrap(), clock);
    private final Instance two = new Instance(database, bootstrap(), clock);
    private final TopicReader topic = new TopicReader(bootstrap(), Topics.TASK_UPDATED);
    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            new TopicSetup(admin, RelaySettings.defaults())
                    .ensure(Set.of(Topics.TASK_UPDATED), Topics.PARTITIONS, Duration.ofSeconds(20));
        }
    }

    @AfterEach
    void close() {
        topic.close();
        one.close();
        two.close();
    }

    @Test
    void factsAreSentAtOnceInOrderAndCleared() {
        one.issue(id, 1, 20);

        await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(20)));
        await().untilAsserted(() -> assertThat(one.pending()).isZero());
        assertThat(one.appended()).isEqualTo(20).isEqualTo(one.sent());
    }

    @Test
    void aFactTravelsUnderItsAggregatesKeyWithItsHeaders() {
        one.issue(id, 1, 1);

        await().until(() -> !topic.revisions(id).isEmpty());
        var record =
                topic.records().stream().filter(r -> id.equals(r.key())).findFirst().orElseThrow();
        assertThat(TopicReader.header(record, "ce_id")).isEqualTo(id + "/1");
        assertThat(TopicReader.header(record, "ce_type")).isEqualTo("duban.programme.founded.v1");
        assertThat(new String(record.value(), UTF_8)).startsWith("{");
    }

    @Test
    void instancesTakingTurnsOnOneAggregateDoNotOvertakeEachOther() {
        for (int revision = 1; revision <= 20; revision++) {
            (revision % 2 == 0 ? one : two).issue(id, revision, revision);
        }
        sweepUntilEmpty(one);

        await().untilAsserted(
                        () -> assertThat(firstTimes(topic.revisions(id))).isEqualTo(upTo(20)));
        await().untilAsserted(
                        () ->
                                assertThat(one.appended() + two.appended())
                                        .isEqualTo(one.sent() + two.sent() + one.pending()));
    }

    @Test
    void instancesRacingForOneAggregateDoNotOvertakeEachOther() {
        one.issue(id, 1, 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 2; i <= 60; i++) {
                int revision = i;
                threads.execute(
                        () -> (revision % 2 == 0 ? one : two).issue(id, revision, revision));
            }
        }
        sweepUntilEmpty(two);

        await().untilAsserted(
                        () -> assertThat(firstTimes(topic.revisions(id))).isEqualTo(upTo(60)));
        await().untilAsserted(
                        () ->
                                assertThat(one.appended() + two.appended())
                                        .isEqualTo(60)
                                        .isEqualTo(one.sent() + two.sent()));
    }

    @Test
    void factsThatCameEarlyAreSentInOrderWithoutTheSweeper() {
        Duration slowMachine = Duration.ofSeconds(60);
        try (Instance left = new Instance(database, bootstrap(), clock, slowMachine, slowMachine);
                Instance right =
                        new Instance(database, bootstrap(), clock, slowMachine, slowMachine)) {
            left.issue(id, 1, 1);
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                for (int i = 2; i <= 60; i++) {
                    int revision = i;
                    threads.execute(
                            () -> (revision % 3 == 0 ? left : right).issue(id, revision, revision));
                }
            }

            await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(60)));
            await().untilAsserted(() -> assertThat(left.pending()).isZero());
        }
    }

    @Test
    void whatACrashedInstanceLeftIsSweptInOrderAndItsStateIsMended() {
        try (Instance crashed = new Instance(database, Instance.NOBODY, clock)) {
            crashed.issue(id, 1, 5);
        }
        database.getCollection("plan_state").deleteMany(new org.bson.Document());
        assertThat(one.pending()).isEqualTo(5);

        sweepUntilEmpty(one);

        await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(5)));
        assertThat(one.plans.find(id).orElseThrow().revision()).isEqualTo(5);
    }

    @Test
    void whatIsYoungIsLeftToTheRelay() {
        try (Instance crashed = new Instance(database, Instance.NOBODY, clock)) {
            crashed.issue(id, 1, 1);
        }
        one.relay.sweeper().sweep();
        assertThat(topic.revisions(id)).isEmpty();

        clock.advance(LONG_ENOUGH);
        one.relay.sweeper().sweep();
        await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(1)));
    }

    @Test
    void factsFromBeforeTheClockWasSetBackAreSweptAllTheSame() {
        try (Instance crashed = new Instance(database, Instance.NOBODY, clock)) {
            crashed.issue(id, 1, 2);
        }
        clock.advance(Duration.ofDays(-365));

        sweepUntilEmpty(one);

        await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(2)));
    }

    @Test
    void onlyOneInstanceSweepsUntilItRests() {
        one.relay.sweeper().sweep();
        try (Instance crashed = new Instance(database, Instance.NOBODY, clock)) {
            crashed.issue(id, 1, 3);
        }
        clock.advance(LONG_ENOUGH);
        two.relay.sweeper().sweep();
        assertThat(two.sent()).as("the other one holds the lease").isZero();

        one.relay.sweeper().rest();
        two.relay.sweeper().sweep();

        await().untilAsserted(() -> assertThat(two.sent()).isEqualTo(3));
        await().untilAsserted(() -> assertThat(topic.revisions(id)).isEqualTo(upTo(3)));
    }

    @Test
    void twoSweepersAtOnceSendNothingOutOfOrderAndCountNothingTwice() {
        try (Instance crashed = new Instance(database, Instance.NOBODY, clock)) {
            crashed.issue(id, 1, 30);
        }
        clock.advance(LONG_ENOUGH);
        Sweeper first = sweeperWithOwnLease(one, "first");
        Sweeper second = sweeperWithOwnLease(two, "second");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.execute(first::sweep);
            threads.execute(second::sweep);
        }

        await().untilAsserted(
                        () -> assertThat(firstTimes(topic.revisions(id))).isEqualTo(upTo(30)));
        await().untilAsserted(() -> assertThat(one.sent() + two.sent()).isEqualTo(30));
    }

    @Test
    void everythingCanBePublishedOnceMoreInOrder() throws InterruptedException {
        one.issue(id, 1, 7);
        await().untilAsserted(() -> assertThat(one.pending()).isZero());

        one.relay.republish(EMPTIED);
        sweepUntilEmpty(one);

        await().untilAsserted(
                        () ->
                                assertThat(topic.revisions(id))
                                        .isEqualTo(
                                                Stream.concat(upTo(7).stream(), upTo(7).stream())
                                                        .toList()));
    }

    @Test
    void aSecondInstanceThatIsToldToPublishAgainSendsNothingTwice() throws InterruptedException {
        one.issue(id, 1, 7);
        await().untilAsserted(() -> assertThat(one.pending()).isZero());

        one.relay.republish(EMPTIED);
        sweepUntilEmpty(one);
        two.relay.republish(EMPTIED);
        assertThat(two.pending()).as("this topic has it all").isZero();

        two.relay.republish(EMPTIED_AGAIN);
        assertThat(two.pending()).as("that one has not").isGreaterThanOrEqualTo(7);
    }

    private Sweeper sweeperWithOwnLease(Instance instance, String lease) {
        return instance.relay.sweeper(
                new Lease(database, lease, Duration.ofSeconds(10), clock), Duration.ofSeconds(2));
    }

    private void sweepUntilEmpty(Instance sweeping) {
        await().until(
                        () -> {
                            clock.advance(LONG_ENOUGH);
                            sweeping.relay.sweeper().sweep();
                            return sweeping.pending() == 0;
                        });
    }

    private static String bootstrap() {
        EmbeddedBackend.start();
        return System.getProperty(EmbeddedBackend.BOOTSTRAP);
    }

    private static List<Long> firstTimes(List<Long> revisions) {
        return revisions.stream().distinct().toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
