package org.duban.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class BurstIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] MORE_THAN_A_RECORD_HOLDS = new byte[2 * 1024 * 1024];

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void topics() throws Exception {
        try (Admin admin = Admin.create(connection())) {
            new TopicSetup(admin, RelaySettings.defaults())
                    .ensure(Set.of(Topics.TASK_UPDATED), Topics.PARTITIONS, PATIENCE);
        }
    }

    @Test
    void manyRecordsThatFollowEachOtherArriveInTheirOrder() {
        try (Sender sender = new Sender(connection(), RelaySettings.defaults());
                Sender burst = sender.burst(PATIENCE);
                TopicReader topic = new TopicReader(bootstrap(), Topics.TASK_UPDATED)) {
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int n = 1; n <= 500; n++) {
                values.add("{\"n\":" + n + "}");
                sent.add(send(burst, values.getLast().getBytes(UTF_8)));
            }

            sent.forEach(CompletableFuture::join);
            await().untilAsserted(() -> assertThat(values(topic)).isEqualTo(values));
        }
    }

    @Test
    void nothingGoesOutBehindARecordThatWasLost() {
        try (Sender sender = new Sender(connection(), RelaySettings.defaults());
                Sender burst = sender.burst(PATIENCE);
                TopicReader topic = new TopicReader(bootstrap(), Topics.TASK_UPDATED)) {
            send(burst, "{\"n\":1}".getBytes(UTF_8)).join();

            assertThat(send(burst, MORE_THAN_A_RECORD_HOLDS)).isCompletedExceptionally();
            assertThat(send(burst, "{\"n\":3}".getBytes(UTF_8))).isCompletedExceptionally();

            assertThat(sender.isAcquaintedWith(Topics.TASK_UPDATED, PATIENCE)).isTrue();
            send(sender, "{\"n\":4}".getBytes(UTF_8)).join();
            await().untilAsserted(
                            () ->
                                    assertThat(values(topic))
                                            .containsExactly("{\"n\":1}", "{\"n\":4}"));
        }
    }

    private CompletableFuture<Void> send(Sender by, byte[] value) {
        return by.send(Topics.TASK_UPDATED, key.getBytes(UTF_8), value, Map.of());
    }

    private List<String> values(TopicReader topic) {
        return topic.records().stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", bootstrap());
    }

    private static String bootstrap() {
        EmbeddedBackend.start();
        return Objects.requireNonNull(System.getProperty(EmbeddedBackend.BOOTSTRAP));
    }
}
