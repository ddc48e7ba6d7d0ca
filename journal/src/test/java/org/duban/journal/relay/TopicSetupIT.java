package org.duban.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.duban.embedded.EmbeddedBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class TopicSetupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String topic = "t-" + UUID.randomUUID();

    @Test
    void aTopicIsCreatedOnceAndKeptForever() throws Exception {
        try (Admin admin = admin(System.getProperty(EmbeddedBackend.BOOTSTRAP))) {
            TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
            setup.ensure(Set.of(topic), 3, PATIENCE);
            setup.ensure(Set.of(topic), 3, PATIENCE);

            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            assertThat(
                            admin.describeConfigs(Set.of(resource))
                                    .all()
                                    .get()
                                    .get(resource)
                                    .get("retention.ms")
                                    .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
        try (Admin admin = admin(System.getProperty(EmbeddedBackend.BOOTSTRAP))) {
            TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
            setup.ensure(Set.of(topic), 3, PATIENCE);

            assertThatThrownBy(() -> setup.ensure(Set.of(topic), 24, PATIENCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("3 partitions instead of 24");
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNotWaitedForWithoutEnd() {
        try (Admin admin = admin("127.0.0.1:1")) {
            assertThatThrownBy(
                            () ->
                                    new TopicSetup(admin, RelaySettings.defaults())
                                            .ensure(Set.of(topic), 3, Duration.ofMillis(300)))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "default.api.timeout.ms",
                        2000,
                        "request.timeout.ms",
                        2000));
    }
}
