package org.duban.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.duban.embedded.EmbeddedBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedBackend.class)
class FactRequestsIT {

    @Test
    void whoAsksForFactsIsHeardByTheirOwnerAlsoWhenItWasAway() {
        Map<String, Object> connection =
                Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP));
        List<String> heard = new CopyOnWriteArrayList<>();
        String id = UUID.randomUUID().toString();
        try (Admin admin = Admin.create(connection);
                Sender sender = new Sender(connection, RelaySettings.defaults())) {
            FactRequests requests =
                    new FactRequests(
                            (topic, aggregate, from) ->
                                    heard.add(topic + " " + aggregate + " " + from),
                            sender,
                            new TopicSetup(admin, RelaySettings.defaults()),
                            connection,
                            "test." + id);
            requests.ask("task-updated", id, 3);
            requests.start();
            try {
                await().untilAsserted(
                                () -> assertThat(heard).contains("task-updated " + id + " 3"));
                requests.ask("task-updated", id, 7);
                await().untilAsserted(
                                () -> assertThat(heard).contains("task-updated " + id + " 7"));
            } finally {
                requests.stop();
            }
        }
    }
}
