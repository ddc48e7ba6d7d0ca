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
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentMerged;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What a department owes goes to its successor when it is merged elsewhere. */
class SuccessionStory extends RunningService {

    private static final String MEASURE = "12月底前培训农民工18000人次";

    @Value("${duban.kafka.bootstrap}")
    private String bootstrap;

    @Test
    void theSuccessorOwesWhatWasNotAcceptedAndReceiptsStayTrue() {
        owed("merging", "measures", "gone");
        owed("merging", "report", "gone");
        owed("merging", "done", "gone");
        String submitted = "merging.measures.gone";
        filed(submitted, "gone", MEASURE);
        filed("merging.done.gone", "gone", MEASURE);
        as(OFFICE).post("/api/filings/merging.done.gone/acceptance", Map.of()).expect(200);
        String form = canonicalForm(submitted);
        as(liaison("heir")).get("/api/filings/" + submitted).refused(404, "not-found");

        publish(
                1,
                new DepartmentRegistered(
                        "市某局",
                        "某局",
                        List.of(),
                        DepartmentKind.MUNICIPAL_DEPARTMENT,
                        null,
                        MONDAY.minusYears(1)));
        publish(2, new DepartmentMerged("heir", MONDAY, "机构改革"));
        publish(2, new DepartmentMerged("heir", MONDAY, "机构改革"));

        eventually().until(() -> owing("heir") == 2);
        assertThat(owing("gone")).as("what was accepted stays").isEqualTo(1);
        as(liaison("heir")).get("/api/filings/" + submitted).expect(200);
        as(liaison("gone")).get("/api/filings/" + submitted).refused(404, "not-found");
        drafted("merging.report.gone", "heir", MEASURE);
        assertThat(canonicalForm(submitted)).isEqualTo(form).contains("\"gone\"");
        assertThat(as(OFFICE).get("/api/filings/" + submitted + "/receipt").string("department"))
                .isEqualTo("gone");
        assertThat(handedOver(submitted)).isEqualTo(1);
        eventually().until(() -> standing("heir") == 2 && standing("gone") == 1);
    }

    private String canonicalForm(String id) {
        return as(OFFICE).get("/api/filings/" + id + "/receipt/canonical-form").expect(200).text();
    }

    private int owing(String department) {
        return as(OFFICE)
                .get("/api/obligations?programme=merging&department=" + department)
                .expect(200)
                .at("items")
                .size();
    }

    private int handedOver(String id) {
        int n = 0;
        for (var fact : as(OFFICE).get("/api/filings/" + id + "/history").expect(200).at("items")) {
            n += fact.at("/type").asString().equals("duban.obligation.handed-over.v1") ? 1 : 0;
        }
        return n;
    }

    private int standing(String department) {
        for (var row :
                as(LEADER)
                        .get("/api/departments/standing?programme=merging")
                        .expect(200)
                        .at("items")) {
            if (row.at("/department").asString().equals(department)) {
                return row.at("/owed").asInt();
            }
        }
        return 0;
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    private void publish(long revision, DepartmentEvent event) {
        Envelope envelope =
                new Envelope(
                        "gone",
                        revision,
                        clock.instant(),
                        "/duban/task-service",
                        "市某局",
                        null,
                        List.of("gone"),
                        "gone-" + revision,
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
