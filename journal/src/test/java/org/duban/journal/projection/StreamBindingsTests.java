package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class StreamBindingsTests {

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("spring.cloud.stream.bindings.a-in-0.destination", "t1, t2")
                    .withProperty("spring.cloud.stream.bindings.a-in-0.group", "service.room")
                    .withProperty("spring.cloud.stream.bindings.b-in-0.destination", "t3");

    @Test
    void theTopicsOfAStreamAreTheDestinationsOfTheBindingWithItsGroup() {
        assertThat(StreamBindings.topics("service.room", environment)).containsExactly("t1", "t2");
    }

    @Test
    void aStreamWithoutAGroupIsRefused() {
        assertThatThrownBy(() -> StreamBindings.topics("service.other", environment))
                .hasMessageContaining("service.other");
    }

    @Test
    void aServiceMaySetOtherwiseWhatStreamsHaveByDefault() {
        String batch = "spring.cloud.stream.default.consumer.batch-mode";
        Map<String, Object> set = new HashMap<>(Map.of("duban.kafka.bootstrap", "broker:1"));
        StandardEnvironment service = new StandardEnvironment();
        service.getPropertySources().addFirst(new MapPropertySource("service", set));
        new StreamDefaults().postProcessEnvironment(service, new SpringApplication());

        assertThat(service.getProperty(batch)).isEqualTo("true");
        assertThat(service.getProperty("spring.cloud.stream.kafka.binder.brokers"))
                .isEqualTo("broker:1");
        set.put(batch, "false");
        assertThat(service.getProperty(batch)).isEqualTo("false");
    }
}
