package org.duban.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class EmbeddedBackendTests {

    @Test
    void aBrokerServesUnderThePublishedAddress() throws Exception {
        String bootstrap = System.getProperty(EmbeddedBackend.BOOTSTRAP);
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("task-updated", 24, (short) 1))).all().get();
            assertThat(admin.listTopics().names().get()).contains("task-updated");
        }
    }

    @Test
    void anotherDatabaseKeepsServerAndOptions() {
        assertThat(EmbeddedBackend.withDatabase("mongodb://a:1,b:2/live?w=1", "t"))
                .isEqualTo("mongodb://a:1,b:2/t?w=1");
        assertThat(EmbeddedBackend.withDatabase("mongodb://u:p@a", "t"))
                .isEqualTo("mongodb://u:p@a/t");
        assertThat(EmbeddedBackend.withDatabase("mongodb://a?x=/y", "t"))
                .isEqualTo("mongodb://a/t?x=/y");
    }
}
