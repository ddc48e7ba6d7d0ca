package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The draft of the plan is put together from what departments filed and the office accepted. */
class MeasuresStory extends RunningService {

    @Test
    void theOfficeMakesTasksOfAcceptedMeasures() {
        founded("filed");
        FiledReports rsj = new FiledReports("filed", "rsj").submitted("走访企业 120 家", "培训 200 人");
        FiledReports czj = new FiledReports("filed", "czj").submitted("拨付 300 万元");
        rsj.accepted().told();
        czj.told();
        await().until(() -> open("filed").size() == 2);
        assertThat(open("filed")).containsExactly("走访企业 120 家", "培训 200 人");

        Api.Answer drafted =
                as(OFFICE)
                        .with("Idempotency-Key", "one")
                        .post(
                                "/api/programmes/filed/measures/drafts",
                                draft("F-1", List.of(ref(rsj.id(), 1))))
                        .expect(201);
        as(OFFICE)
                .with("Idempotency-Key", "one")
                .post(
                        "/api/programmes/filed/measures/drafts",
                        draft("F-1", List.of(ref(rsj.id(), 1))))
                .expect(201);

        JsonNode task = as(LEAD).get("/api/tasks/filed.F-1").expect(200).json();
        assertThat(task.at("/status").asString()).isEqualTo("DRAFT");
        assertThat(task.at("/leadDepartment").asString()).isEqualTo("rsj");
        assertThat(task.at("/objective").asString()).isEqualTo("走访企业 120 家");
        assertThat(task.at("/originalDue").asString()).isEqualTo("2018-10-03");
        assertThat(drafted.json().at("/measures/0/filing").asString()).isEqualTo(rsj.id());
        assertThat(drafted.json().at("/measures/0/number").asInt()).isEqualTo(1);
        assertThat(drafted.json().at("/measures/0/version").asInt()).isEqualTo(1);
        assertThat(drafted.json().at("/measures/0/revision").asInt()).isEqualTo(3);
        assertThat(open("filed")).containsExactly("培训 200 人");
        assertThat(measure("filed", 0).at("/task/id").asString()).isEqualTo("filed.F-1");

        czj.accepted().told(3);
        await().until(() -> open("filed").size() == 2);
        as(OFFICE)
                .post(
                        "/api/tasks/filed.F-1/measures",
                        Map.of("measures", List.of(ref(czj.id(), 1))))
                .expect(200);
        assertThat(
                        as(LEAD).get("/api/tasks/filed.F-1/measures")
                                .expect(200)
                                .json()
                                .at("/measures")
                                .findValuesAsString("text"))
                .containsExactlyInAnyOrder("走访企业 120 家", "拨付 300 万元");
        as(STRANGER).get("/api/tasks/filed.F-1/measures").refused(404, "not-found");

        as(OFFICE).post("/api/tasks/filed.F-1/termination", Map.of("reason", "重拟")).expect(200);
        assertThat(open("filed")).as("given up with its task").hasSize(3);
        as(OFFICE)
                .post(
                        "/api/programmes/filed/measures/drafts",
                        draft("F-2", List.of(ref(rsj.id(), 1), ref(czj.id(), 1))))
                .expect(201);
        JsonNode joint = as(LEAD).get("/api/tasks/filed.F-2").expect(200).json();
        assertThat(joint.at("/supportingDepartments")).hasToString("[\"czj\"]");
        assertThat(open("filed")).containsExactly("培训 200 人");
    }

    @Test
    void aDepartmentSeesWhatBecameOfItsOwnMeasures() {
        founded("seen");
        new FiledReports("seen", "rsj").submitted("走访").accepted().told();
        new FiledReports("seen", "jyj").submitted("建校").accepted().told();
        await().until(() -> open("seen").size() == 2);

        assertThat(texts(LEAD, "seen", "")).containsExactly("走访");
        assertThat(texts(STRANGER, "seen", "?department=rsj")).containsExactly("建校");
        assertThat(texts("leader", "seen", "?department=rsj")).containsExactly("走访");
        for (String other : List.of(LEAD, "head.rsj", "leader", "auditor", "admin")) {
            as(other)
                    .post(
                            "/api/programmes/seen/measures/drafts",
                            draft("S-1", List.of(ref("seen.targets.rsj", 1))))
                    .refused(403, "role-required");
        }
        nobody().get("/api/programmes/seen/measures").refused(401, "not-signed-in");
        as(OFFICE).get("/api/programmes/none/measures").refused(404, "not-found");
    }

    @Test
    void whatIsNotAcceptedOrPlannedAlreadyIsRefusedByName() {
        founded("held");
        FiledReports filed = new FiledReports("held", "rsj").submitted("走访", "培训").accepted();
        FiledReports open = new FiledReports("held", "czj").submitted("拨付");
        filed.told();
        open.told();
        await().until(() -> open("held").size() == 2);
        String drafts = "/api/programmes/held/measures/drafts";

        Map<String, Object> early = draft("U-1", List.of(ref(open.id(), 1)));
        await().until(() -> as(OFFICE).post(drafts, early).status() == 409);
        no(drafts, early, 409, "measure-not-accepted");
        no(drafts, draft("U-1", List.of(ref(filed.id(), 3))), 422, "measure-unknown");
        no(drafts, draft("U-1", List.of(ref("held.targets.none", 1))), 422, "measure-unknown");
        as(OFFICE).get("/api/tasks/held.U-1").refused(404, "not-found");

        as(OFFICE).post(drafts, draft("U-2", List.of(ref(filed.id(), 1)))).expect(201);
        no(drafts, draft("U-3", List.of(ref(filed.id(), 1))), 409, "measure-already-in-plan");
        as(OFFICE).get("/api/tasks/held.U-3").refused(404, "not-found");
        String begun = begun(task("U-4", "programme", "held"));
        Map<String, Object> second = Map.of("measures", List.of(ref(filed.id(), 2)));
        no(begun + "/measures", second, 409, "measures-go-into-drafts");
        as(LEAD).post(begun + "/measures", second).refused(403, "role-required");
        as(STRANGER).post(begun + "/measures", second).refused(404, "not-found");
        assertThat(open("held")).containsExactly("培训");

        String releases = "/api/programmes/held/measures/releases";
        Map<String, Object> first = Map.of("measure", ref(filed.id(), 1), "reason", "另行研究");
        as(LEAD).post(releases, first).refused(403, "role-required");
        as(OFFICE).post(releases, first).expect(200);
        no(releases, first, 409, "measure-not-in-plan");
        assertThat(open("held")).containsExactly("走访", "培训");
        as(OFFICE)
                .post(releases, Map.of("measure", ref("held.targets.none", 1), "reason", "另行研究"))
                .refused(404, "not-found");
    }

    @Test
    void ofTwoWhoWantAMeasureAtOnceOneIsRefused() throws Exception {
        founded("raced");
        FiledReports filed = new FiledReports("raced", "rsj").submitted("走访").accepted().told();
        await().until(() -> open("raced").size() == 1);
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            Map<String, Object> wish = draft("R-" + n, List.of(ref(filed.id(), 1)));
            wishes.add(
                    () -> as(OFFICE).post("/api/programmes/raced/measures/drafts", wish).status());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(wishes.size())) {
            for (Future<Integer> answer : crowd.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(
                        as(OFFICE)
                                .get("/api/tasks?programme=raced&status=DRAFT")
                                .expect(200)
                                .json()
                                .at("/items"))
                .as("no draft of those who were too late")
                .hasSize(1);
        assertThat(measure("raced", 0).at("/task/serial").asString()).startsWith("R-");
    }

    @Test
    void repeatsGapsUnknownAndBrokenFactsAreCoveredFor() {
        founded("rough");
        FiledReports repeated =
                new FiledReports("rough", "rsj")
                        .submitted("大而空")
                        .returned()
                        .submitted("走访 120 家")
                        .accepted();
        repeated.told().told(1).told(2).told(3);
        FiledReports gap = new FiledReports("rough", "czj").submitted("拨付").accepted();
        gap.told(1).told(3);
        FiledReports unknown = new FiledReports("rough", "jyj").submitted("建校").accepted();
        unknown.told(1, "duban.filing.praised.v1", "{}");
        unknown.told();
        FiledReports broken = new FiledReports("rough", "zzb").submitted("选派").accepted();
        broken.told(1);
        broken.told(2, "duban.filing.submitted.v1", "{\"no");
        broken.told(3);

        await().until(() -> open("rough").equals(List.of("建校", "走访 120 家")));
        gap.told(2).told(3);
        await().until(() -> open("rough").contains("拨付"));
        await().until(
                        () ->
                                as("admin")
                                                .get("/api/dead-letters/task-service/task.measures")
                                                .expect(200)
                                                .json()
                                                .at("/items")
                                                .findValuesAsString("aggregate")
                                                .stream()
                                                .filter(broken.id()::equals)
                                                .count()
                                        == 2);
        assertThat(open("rough")).as("what is broken holds nobody up").doesNotContain("选派");
    }

    private void no(String path, Map<String, Object> body, int status, String slug) {
        refusedInBothLanguages(who -> who.post(path, body), as(OFFICE), status, slug);
    }

    private void founded(String id) {
        as(OFFICE).with("Idempotency-Key", "p").post("/api/programmes", programme(id)).expect(201);
    }

    private List<String> open(String programme) {
        return texts(OFFICE, programme, "?open=true");
    }

    private JsonNode measure(String programme, int index) {
        return as(OFFICE)
                .get("/api/programmes/" + programme + "/measures")
                .expect(200)
                .json()
                .at("/items/" + index);
    }

    private List<String> texts(String account, String programme, String query) {
        return as(account)
                .get("/api/programmes/" + programme + "/measures" + query)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("text");
    }

    private static Map<String, Object> draft(String serial, List<Map<String, Object>> measures) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("serial", serial);
        draft.put("area", "A1");
        draft.put("measures", measures);
        return draft;
    }

    private static Map<String, Object> ref(String filing, int number) {
        return Map.of("filing", filing, "number", number);
    }
}
