package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API that pages and integrators generate their types from is the one that
 * is served. After a change: {@code mvn verify -Dit.test=OpenApiStory -Dduban.openapi.write=true}.
 */
class OpenApiStory extends RunningService {

    private static final Path COMMITTED = Path.of("../docs/api/report-service.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        String served = sorted(served());

        if (Boolean.getBoolean("duban.openapi.write")) {
            Files.writeString(COMMITTED, served, UTF_8);
        }
        assertThat(Files.readString(COMMITTED, UTF_8)).isEqualTo(served);
    }

    @Test
    void everyAnswerIsDescribedByItsFields() {
        List<String> vague = new ArrayList<>();
        served().at("/components/schemas")
                .forEachEntry(
                        (name, schema) -> {
                            boolean object = schema.at("/type").asString("").equals("object");
                            if (object && schema.at("/properties").isEmpty()) {
                                vague.add(name);
                            }
                        });

        assertThat(vague).isEmpty();
        assertThat(served().at("/components/schemas/FilingView/required").toString())
                .contains("\"id\"", "\"revision\"", "\"allowed\"", "\"status\"");
        assertThat(served().at("/components/schemas/FilingStatus/enum").size()).isEqualTo(6);
    }

    @Test
    void onlyWhatChangesSomethingNeedsAKey() {
        assertThat(served().at("/paths/~1api~1measures~1check/post/parameters").isMissingNode())
                .isTrue();
        assertThat(served().at("/paths/~1api~1filings~1{id}~1draft/post/parameters").toString())
                .contains("Idempotency-Key");
    }

    private JsonNode served() {
        return service().get("/v3/api-docs").expect(200).json();
    }

    private static String sorted(JsonNode served) {
        return JSON.writeValueAsString(JSON.treeToValue(served, Map.class)) + "\n";
    }
}
