package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API that pages and integrators generate their types from is the one that
 * is served. After a change: {@code mvn verify -Dit.test=OpenApiIT -Dduban.openapi.write=true}.
 */
@TaskServiceTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../docs/api/task-service.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @LocalServerPort int port;

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        JsonNode served = Api.nobody(port).get("/v3/api-docs").json();

        if (Boolean.getBoolean("duban.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, sorted(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(COMMITTED))).isEqualTo(served);
    }

    private static String sorted(JsonNode served) {
        return JSON.writeValueAsString(JSON.treeToValue(served, Map.class));
    }
}
