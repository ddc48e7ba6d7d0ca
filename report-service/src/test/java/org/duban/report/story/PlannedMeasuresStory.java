package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.liaison;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.duban.events.Actor;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.events.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A department sees which task came of what it filed. */
class PlannedMeasuresStory extends RunningService {

    private static final String FILING = "planned.measures.rsj";
    private static final String PATH = "/api/filings/" + FILING + "/planned-measures";

    @Value("${duban.kafka.bootstrap}")
    private String bootstrap;

    @Test
    void theMeasuresOfAFilingShowWhichTaskCameOfThem() {
        owed("planned", "measures", "rsj");
        filed(FILING, "rsj", "12月底前培训农民工18000人次");
        assertThat(as(liaison("rsj")).get(PATH).expect(200).at("measures")).isEmpty();

        publish(1, 1, taken(1, "planned.A1-01"));
        publish(1, 1, taken(1, "planned.A1-01"));
        publish(2, 1, taken(2, "planned.A1-02"));
        publish(2, 2, new MeasureReleased("planned.A1-02", "另行研究", MONDAY));
        publish(2, 1, taken(2, "planned.A1-02"));

        eventually().until(() -> told().equals("1 planned.A1-01;2 -;"));
        publish(2, 3, taken(2, "planned.A1-03"));
        eventually().until(() -> told().equals("1 planned.A1-01;2 planned.A1-03;"));
        as(LEADER).get(PATH).expect(200);
        as(liaison("jyj")).get(PATH).refused(404, "not-found");
        as(OFFICE)
                .get("/api/filings/planned.measures.none/planned-measures")
                .refused(404, "not-found");
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        for (var measure : as(OFFICE).get(PATH).expect(200).at("measures")) {
            told.append(measure.at("/number").asInt())
                    .append(' ')
                    .append(measure.at("/task").isNull() ? "-" : measure.at("/task").asString())
                    .append(';');
        }
        return told.toString();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    private static MeasureTakenUp taken(int number, String task) {
        return new MeasureTakenUp(
                "planned", FILING, number, 1, 4, "rsj", "培训", null, null, task, MONDAY);
    }

    private void publish(int number, long revision, MeasureEvent event) {
        Envelope envelope =
                new Envelope(
                        "measure." + FILING + "." + number,
                        revision,
                        clock.instant(),
                        "/duban/task-service",
                        "培训",
                        "planned",
                        List.of("rsj"),
                        "m-" + revision,
                        new Actor("office.zgh", "王敏", "zgh", null),
                        null,
                        event);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topics.PROGRAMME_UPDATED,
                        envelope.aggregate(),
                        EventJson.write(envelope.event()));
        CloudEvent.headers(envelope)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(record);
        }
    }
}
