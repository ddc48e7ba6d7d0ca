package org.duban.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.duban.embedded.broker.EmbeddedBroker;
import org.duban.events.Topics;
import org.duban.journal.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAwayIT {

    private static final Duration ACK_WITHIN = Duration.ofSeconds(2);

    @Test
    void whileTheBrokerIsAwayFactsAreKeptAndAfterwardsTheyAllArriveInOrder(@TempDir Path directory)
            throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        String bootstrap = broker.bootstrapServers();
        createTopic(bootstrap);
        try (Instance instance =
                new Instance(TestStore.database(), bootstrap, Clock.systemUTC(), ACK_WITHIN)) {
            instance.issue("p", 1, 3);
            await().untilAsserted(() -> assertThat(instance.pending()).isZero());

            broker.close();
            long longest = 0;
            for (int revision = 4; revision <= 30; revision++) {
                long before = System.nanoTime();
                instance.issue("p", revision, revision);
                instance.issue("q", revision - 3, revision - 3);
                longest = Math.max(longest, System.nanoTime() - before);
            }
            assertThat(Duration.ofNanos(longest))
                    .as("no request waits for a broker that is away")
                    .isLessThan(Duration.ofMillis(1500));
            assertThat(instance.appended()).isEqualTo(instance.sent() + instance.pending());
            assertThat(instance.pending()).isEqualTo(27 + 27);

            broker = EmbeddedBroker.start(directory, broker.port());
            await().until(
                            () -> {
                                instance.relay.sweeper().sweep();
                                return instance.pending() == 0;
                            });
            instance.issue("p", 31, 31);

            try (TopicReader topic = new TopicReader(bootstrap, Topics.TASK_UPDATED)) {
                await().untilAsserted(
                                () -> {
                                    assertThat(firstTimes(topic.revisions("p")))
                                            .isEqualTo(upTo(31));
                                    assertThat(firstTimes(topic.revisions("q")))
                                            .isEqualTo(upTo(27));
                                });
            }
            await().untilAsserted(() -> assertThat(instance.appended()).isEqualTo(instance.sent()));
        } finally {
            broker.close();
        }
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            new TopicSetup(admin, RelaySettings.defaults())
                    .ensure(Set.of(Topics.TASK_UPDATED), Topics.PARTITIONS, Duration.ofSeconds(20));
        }
    }

    private static List<Long> firstTimes(List<Long> revisions) {
        return revisions.stream().distinct().toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
