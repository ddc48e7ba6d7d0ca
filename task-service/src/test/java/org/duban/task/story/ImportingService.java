package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.duban.task.Api;
import org.duban.task.BreakdownTable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** The running service, departments with names people write, and an office that brings tables. */
abstract class ImportingService extends RunningService {

    private static final Set<String> AT_WORK = Set.of("CHECKING", "APPLYING", "UNDOING");

    @BeforeEach
    void departmentsWithNames() {
        department("i-zgh", "市总工会", "市总工会", "MASS_ORGANISATION");
        department("i-rsj", "市人力资源和社会保障局", "市人社局", "MUNICIPAL_DEPARTMENT");
        department("i-czj", "市财政局", "市财政局", "MUNICIPAL_DEPARTMENT");
        department("i-jyj", "市教育局", "市教育局", "MUNICIPAL_DEPARTMENT");
        department("i-hdq", "河东区", "河东区", "LOCALITY");
        department("i-hxq", "河西区", "河西区", "LOCALITY");
    }

    private void department(String code, String name, String shortName, String kind) {
        as(OFFICE)
                .with("Idempotency-Key", "d")
                .post(
                        "/api/departments",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "shortName",
                                shortName,
                                "aliases",
                                List.of(),
                                "kind",
                                kind,
                                "validFrom",
                                "2018-01-01"))
                .expect(201);
    }

    /** A programme of five areas for one table. */
    void programmeOfFiveAreas(String id) {
        List<Map<String, String>> areas = new ArrayList<>();
        BreakdownTable.AREAS.forEach(
                name -> areas.add(Map.of("code", "A" + (areas.size() + 1), "name", name)));
        as(OFFICE)
                .with("Idempotency-Key", "p")
                .post(
                        "/api/programmes",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "产业工人队伍建设改革",
                                "areas",
                                areas,
                                "office",
                                "zgh",
                                "startsOn",
                                "2018-01-01",
                                "endsOn",
                                "2018-12-31"))
                .expect(201);
    }

    /** Brings a table and waits until it is looked through. */
    JsonNode brought(String programme, String name, byte[] content) {
        Api.Answer answer = bring(as(OFFICE), programme, name, content).expect(201);
        return settled(answer.string("id"));
    }

    static Api.Answer bring(Api who, String programme, String name, byte[] content) {
        return who.upload(
                "/api/imports?programme=" + programme, name, "application/octet-stream", content);
    }

    JsonNode applied(String id) {
        as(OFFICE).post(path(id) + "/apply", Map.of()).expect(200);
        return settled(id);
    }

    JsonNode undone(String id) {
        as(OFFICE).post(path(id) + "/undo", Map.of()).expect(200);
        return settled(id);
    }

    JsonNode settled(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> as(OFFICE).get(path(id)).expect(200).json(),
                        paper -> !AT_WORK.contains(paper.path("state").asString()));
    }

    List<JsonNode> rows(String id, String filter) {
        List<JsonNode> rows = new ArrayList<>();
        as(OFFICE)
                .get(path(id) + "/rows?limit=200" + filter)
                .expect(200)
                .json()
                .path("items")
                .forEach(rows::add);
        return rows;
    }

    List<JsonNode> tasks(String programme) {
        List<JsonNode> tasks = new ArrayList<>();
        as(OFFICE)
                .get("/api/tasks?sort=serial&limit=200&programme=" + programme)
                .expect(200)
                .json()
                .path("items")
                .forEach(tasks::add);
        return tasks;
    }

    static String path(String id) {
        return "/api/imports/" + id;
    }

    static void counted(JsonNode paper, int fresh, int same, int changed, int wrong) {
        JsonNode counts = paper.path("counts");
        assertThat(
                        List.of(
                                counts.path("NEW").asInt(),
                                counts.path("SAME").asInt(),
                                counts.path("CHANGED").asInt(),
                                counts.path("ERROR").asInt()))
                .as("new, same, changed, wrong of %s", paper)
                .containsExactly(fresh, same, changed, wrong);
    }

    static int result(JsonNode paper, String result) {
        return paper.path("results").path(result).asInt();
    }
}
