package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A department is merged or split: what it has open goes to its successors, each once. */
class SuccessionStory extends RunningService {

    @BeforeEach
    void departmentsThatComeAndGo() {
        for (String code : List.of("old", "next", "torn", "left", "right", "stays")) {
            as(OFFICE)
                    .with("Idempotency-Key", "d")
                    .post(
                            "/api/departments",
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    "市" + code,
                                    "kind",
                                    "MUNICIPAL_DEPARTMENT",
                                    "validFrom",
                                    "2018-01-01"))
                    .expect(201);
        }
    }

    @Test
    void whatAMergedDepartmentHasOpenGoesToItsSuccessorAsItIs() {
        for (int n = 1; n <= 51; n++) { // its tasks are found however many programmes there are
            as(OFFICE).post("/api/programmes", programme("early-" + n)).expect(201);
        }
        String led = acknowledged(led("A1-merged", "old"));
        String supported = assigned(task("A1-helped", "supportingDepartments", List.of("old")));
        String read = assigned(task("A1-read"));
        as(OFFICE).post(read + "/readers", Map.of("departments", List.of("old"))).expect(200);
        String ended = assigned(led("A1-ended", "old"));
        as(OFFICE).post(ended + "/termination", Map.of("reason", "不再需要")).expect(200);
        as("liaison.next").get(led).refused(404, "not-found");
        as("liaison.old").get(led).expect(200);

        as(OFFICE)
                .with("Idempotency-Key", "m")
                .post("/api/departments/old/merger", merger("next"))
                .expect(200);
        as(OFFICE)
                .with("Idempotency-Key", "m")
                .post("/api/departments/old/merger", merger("next"))
                .expect(200);
        eventually().until(() -> !succession("old").at("/handedOn").isNull());

        assertThat(as("liaison.next").get(led).expect(200).string("status"))
                .as("what was signed stays signed")
                .isEqualTo("ACKNOWLEDGED");
        assertThat(as("liaison.next").get(supported).expect(200).string("leadDepartment"))
                .isEqualTo("rsj");
        as("liaison.next").post(led + "/progress-updates", update(40)).expect(200);
        as("liaison.old").get(led).refused(404, "not-found");
        as("liaison.old").get(supported).refused(404, "not-found");
        as("liaison.old").get(read).refused(404, "not-found");
        assertThat(as("liaison.next").get(read).expect(200).json().at("/readers").toString())
                .isEqualTo("[\"next\"]");
        assertThat(as(OFFICE).get(ended).string("leadDepartment"))
                .as("what has ended stays with the one that ended it")
                .isEqualTo("old");
        assertThat(handedOver(led)).isEqualTo(1);
        assertThat(handedOver(supported)).isEqualTo(1);
        JsonNode handed = fact(led, "duban.task.handed-over.v1");
        assertThat(handed.at("/data/from").asString()).isEqualTo("old");
        assertThat(handed.at("/data/to").asString()).isEqualTo("next");
        assertThat(handed.at("/actor/id").asString()).isEqualTo(OFFICE);
        assertThat(department("old").at("/validUntil").asString()).isEqualTo("2018-09-02");

        refusedInBothLanguages(
                who -> who.post("/api/tasks", led("A1-late", "old")),
                as(OFFICE),
                409,
                "department-succeeded");
        refusedInBothLanguages(
                who -> who.post("/api/departments/old/merger", merger("stays")),
                as(OFFICE),
                409,
                "department-succeeded");
        refusedInBothLanguages(
                who -> who.post("/api/departments/stays/merger", merger("old")),
                as(OFFICE),
                409,
                "department-succeeded");
    }

    @Test
    void theOfficeSharesOutTheTasksOfASplitDepartment() {
        String shared = assigned(led("A1-shared", "torn"));
        String other = assigned(led("A1-other", "torn"));
        Map<String, Object> split = split(List.of("left", "right"), "right");
        split.put("tasks", List.of(Map.of("task", id(shared), "to", "left")));

        as(OFFICE).post("/api/departments/torn/split", split).expect(200);
        eventually().until(() -> !succession("torn").at("/handedOn").isNull());

        assertThat(as("liaison.left").get(shared).expect(200).string("leadDepartment"))
                .isEqualTo("left");
        assertThat(as("liaison.right").get(other).expect(200).string("leadDepartment"))
                .isEqualTo("right");
        as("liaison.right").get(shared).refused(404, "not-found");
        as("liaison.torn").get(other).refused(404, "not-found");
        assertThat(succession("torn").at("/into")).hasToString("[\"left\",\"right\"]");
    }

    @Test
    void aMergerThatLiesAheadWaitsForItsDay() {
        String led = assigned(led("A1-ahead", "stays"));
        Map<String, Object> ahead = new HashMap<>(merger("rsj"));
        ahead.put("from", "2030-01-01");

        as(OFFICE).post("/api/departments/stays/merger", ahead).expect(200);

        assertThat(as("liaison.stays").get(led).expect(200).string("leadDepartment"))
                .isEqualTo("stays");
        assertThat(succession("stays").at("/handedOn").isNull()).isTrue();
        assigned(led("A1-ahead-2", "stays"));
    }

    @ParameterizedTest
    @CsvSource({
        "rsj/czj,jyj,not-a-successor",
        "rsj,rsj,split-needs-two-successors",
        "czj/zgh,czj,succeeds-itself",
        "rsj/nobody,rsj,department-unknown"
    })
    void aSplitNamesItsSuccessorsAndOneOfThemForTheRest(
            String into, String otherwise, String slug) {
        String code = slug.equals("succeeds-itself") ? "czj" : "zzb";
        refusedInBothLanguages(
                who ->
                        who.post(
                                "/api/departments/" + code + "/split",
                                split(List.of(into.split("/")), otherwise)),
                as(OFFICE),
                422,
                slug);
        assertThat(department(code).at("/succession").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"liaison.rsj", "head.rsj", "leader", "auditor"})
    void onlyTheOfficeAndAdministratorsMergeAndSplit(String other) {
        refusedInBothLanguages(
                who -> who.post("/api/departments/czj/merger", merger("rsj")),
                as(other),
                403,
                "role-required");
        as(other)
                .post("/api/departments/czj/split", split(List.of("rsj", "jyj"), "rsj"))
                .refused(403, "role-required");
        assertThat(department("czj").at("/succession").isNull()).isTrue();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    private static Map<String, Object> merger(String into) {
        return Map.of("into", into, "from", TODAY.toString(), "reason", "机构改革");
    }

    private static Map<String, Object> split(List<String> into, String otherwise) {
        return new HashMap<>(
                Map.of(
                        "into",
                        into,
                        "otherwise",
                        otherwise,
                        "from",
                        TODAY.toString(),
                        "reason",
                        "机构改革"));
    }

    private static Map<String, Object> led(String serial, String department) {
        Map<String, Object> task = task(serial, "leadDepartment", department);
        task.put("supportingDepartments", List.of());
        return task;
    }

    private String acknowledged(Map<String, Object> task) {
        String path = assigned(task);
        as("liaison." + task.get("leadDepartment"))
                .post(path + "/acknowledgement", Map.of())
                .expect(200);
        return path;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode department(String code) {
        return StreamSupport.stream(
                        as(OFFICE).get("/api/departments").json().at("/items").spliterator(), false)
                .filter(one -> one.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode succession(String code) {
        return department(code).at("/succession");
    }

    private JsonNode fact(String path, String type) {
        return facts(path, type).getFirst();
    }

    private int handedOver(String path) {
        return facts(path, "duban.task.handed-over.v1").size();
    }

    private List<JsonNode> facts(String path, String type) {
        return StreamSupport.stream(
                        as(OFFICE).get(path + "/history").json().at("/items").spliterator(), false)
                .filter(fact -> fact.at("/type").asString().equals(type))
                .toList();
    }
}
