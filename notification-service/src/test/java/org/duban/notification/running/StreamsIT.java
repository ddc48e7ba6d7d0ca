package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.AlertEvent.Rung;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Topics;
import org.duban.notification.Life;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unknown is passed over and what is broken is set aside: the rest goes on. */
class StreamsIT extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.TASK_UPDATED,
                Topics.REPORT_SUBMITTED,
                Topics.PROGRAMME_UPDATED,
                Topics.ALERT_RAISED
            })
    void unknownAndBrokenEventsHoldUpNobody(String topic) {
        String id = "s" + UUID.randomUUID().toString().substring(0, 8);
        Envelope good = life(topic, id).last();
        String key = good.aggregate();
        byte[] nonsense = "{\"no".getBytes(UTF_8);

        Map<String, String> headers = CloudEvent.headers(good);
        Map<String, String> unknown = Publisher.headersAs(good, "duban.task.sung-of.v9");
        topics.publish(topic, 5, key, unknown, nonsense);
        topics.publish(topic, 5, key + "x", headers, nonsense);
        topics.publish(topic, 5, key + "y", Map.of(), nonsense);
        topics.publish(topic, 5, key, headers, EventJson.write(good.event()));
        topics.publish(topic, 5, key, headers, EventJson.write(good.event()));

        String view =
                switch (topic) {
                    case Topics.PROGRAMME_UPDATED -> "departments";
                    case Topics.ALERT_RAISED -> "inbox";
                    default -> "agenda_items";
                };
        eventually().until(() -> count(view, key) == 1);
        eventually().until(() -> count("feed_entries", key + "/1") == 1);
        assertThat(count(view, key + "x")).isZero();
    }

    private long count(String collection, String id) {
        return live(collection).countDocuments(new Document("_id", id));
    }

    private static Life life(String topic, String id) {
        return switch (topic) {
            case Topics.TASK_UPDATED ->
                    Life.ofTask(id, "A1", "rsj")
                            .then(
                                    "2018-10-08T01:00:00Z",
                                    Life.drafted(id, "A1", "rsj", "2018-12-31"));
            case Topics.REPORT_SUBMITTED ->
                    Life.ofObligation(id, "MB", "rsj")
                            .then("2018-10-08T01:00:00Z", Life.owed(id, "MB", "rsj", "2018-12-31"));
            case Topics.PROGRAMME_UPDATED ->
                    Life.ofDepartment(id).then("2018-10-08T01:00:00Z", Life.registered("某局"));
            default ->
                    new Life(id, "A1 某事", id, "rsj")
                            .then(
                                    "2018-10-08T01:00:00Z",
                                    new AlertRaised(
                                            AlertKind.REMINDER,
                                            Rung.LIAISON,
                                            ItemKind.TASK,
                                            id + ".A1",
                                            "A1",
                                            "某事",
                                            id,
                                            "rsj",
                                            LocalDate.parse("2018-10-15"),
                                            3,
                                            LocalDate.parse("2018-10-10"),
                                            null));
        };
    }
}
