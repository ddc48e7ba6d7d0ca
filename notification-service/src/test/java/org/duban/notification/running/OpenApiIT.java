package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API that pages and integrators generate their types from is the one that
 * is served. After a change: {@code mvn verify -Dit.test=OpenApiIT -Dduban.openapi.write=true}.
 */
class OpenApiIT extends RunningService {

    private static final Path COMMITTED = Path.of("../docs/api/notification-service.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        String served = JSON.writeValueAsString(JSON.treeToValue(served(), Map.class)) + "\n";

        if (Boolean.getBoolean("duban.openapi.write")) {
            Files.writeString(COMMITTED, served, UTF_8);
        }
        assertThat(Files.readString(COMMITTED, UTF_8)).isEqualTo(served);
    }

    @Test
    void answersSayWhatIsAlwaysThereAndWhichWordsAreUsed() {
        JsonNode schemas = served().at("/components/schemas");

        assertThat(schemas.at("/AgendaEntry/required").toString())
                .contains("\"id\"", "\"light\"", "\"action\"", "\"due\"");
        assertThat(schemas.at("/Action/enum").size()).isEqualTo(14);
        assertThat(schemas.at("/FeedEntry/required").toString())
                .contains("\"id\"", "\"text\"", "\"departments\"");
        assertThat(served().at("/paths/~1api~1feed/get/responses/200/content").propertyNames())
                .containsExactly("text/event-stream");
    }

    private JsonNode served() {
        return door().get("/v3/api-docs").expect(200).json();
    }
}
