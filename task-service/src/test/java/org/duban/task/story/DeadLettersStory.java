package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Topics;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A record nobody can read is set aside with what comes behind it, until somebody decides. */
class DeadLettersStory extends RunningService {

    private static final String STREAM = "task.department-progress";
    private static final String LETTERS = "/api/dead-letters/task-service";

    @Test
    void administratorsSeeWhatWaitsAndDecide() throws Exception {
        String path = begun("A1-dead");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String counted = updatedAt(path);
        await().until(() -> lastUpdateAt().equals(counted));
        publishNonsense(id);
        await().until(() -> waiting().contains(id));
        as(LEAD).post(path + "/progress-updates", update(70)).expect(200);
        await().until(() -> letters(id).size() == 2);

        assertThat(lastUpdateAt()).isEqualTo(counted);
        assertThat(letters(id).getFirst().at("/payload").asString()).isEqualTo("{\"no");
        assertThat(letters(id).getFirst().at("/cause").asString()).isNotBlank();
        assertThat(letters(id).getLast().at("/type").asString())
                .isEqualTo("duban.task.progress-posted.v1");
        String shelf = LETTERS + "/" + STREAM + "/" + id;
        refusedInBothLanguages(
                who -> who.post(shelf + "/replay", Map.of()),
                as("admin"),
                409,
                "dead-letter-still-fails");
        assertThat(waiting()).contains(id);

        as("admin").post(shelf + "/discard", Map.of()).expect(200);
        assertThat(waiting()).contains(id);
        assertThat(lastUpdateAt()).isEqualTo(counted);
        Api.Answer replayed = as("admin").post(shelf + "/replay", Map.of()).expect(200);

        assertThat(replayed.json().at("/records").asInt()).isEqualTo(1);
        assertThat(lastUpdateAt()).isEqualTo(updatedAt(path));
        assertThat(waiting()).doesNotContain(id);
        for (String again : List.of("/replay", "/discard")) {
            refusedInBothLanguages(
                    who -> who.post(shelf + again, Map.of()),
                    as("admin"),
                    404,
                    "dead-letter-not-found");
        }
        as(LEAD).post(path + "/progress-updates", update(80)).expect(200);
        await().until(() -> lastUpdateAt().equals(updatedAt(path)));
    }

    @Test
    void nobodyElseSeesOrDecides() {
        for (String other : List.of(LEAD, OFFICE, "leader", "auditor")) {
            Api caller = as(other);
            refusedInBothLanguages(who -> who.get(LETTERS), caller, 403, "role-required");
            caller.get(LETTERS + "/" + STREAM).refused(403, "role-required");
            caller.post(LETTERS + "/" + STREAM + "/x/replay", Map.of())
                    .refused(403, "role-required");
            caller.post(LETTERS + "/" + STREAM + "/x/discard", Map.of())
                    .refused(403, "role-required");
        }
        nobody().get(LETTERS).refused(401, "not-signed-in");
        as("admin").get(LETTERS).expect(200);
    }

    @Test
    void aStreamThatIsNotThereHasNoLetters() {
        refusedInBothLanguages(
                who -> who.get(LETTERS + "/task.none"), as("admin"), 404, "dead-letter-not-found");
        as("admin")
                .post(LETTERS + "/" + STREAM + "/none/replay", Map.of())
                .refused(404, "dead-letter-not-found");
    }

    /** What waits in this stream; others set the same record aside, each for itself. */
    private List<String> waiting() {
        JsonNode items = as("admin").get(LETTERS).expect(200).json().at("/items");
        return items.valueStream()
                .filter(one -> one.path("stream").asString().equals(STREAM))
                .map(one -> one.path("aggregate").asString())
                .toList();
    }

    private List<JsonNode> letters(String id) {
        JsonNode items = as("admin").get(LETTERS + "/" + STREAM).expect(200).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(letter -> letter.at("/aggregate").asString().equals(id))
                .toList();
    }

    private String lastUpdateAt() {
        return as(LEAD).get("/api/departments/rsj/progress?programme=" + PROGRAMME)
                .string("lastUpdateAt");
    }

    private String updatedAt(String path) {
        return as(LEAD).get(path).string("updatedAt");
    }

    private static void publishNonsense(String key)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(Topics.TASK_UPDATED, key, "{\"no");
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key + "/99",
                        "ce_source", "/elsewhere",
                        "ce_type", "duban.task.closed.v1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP)),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
