package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One thing is asked of many departments at once, and each answers for itself. */
class GroupStory extends RunningService {

    private static final String LIST = "/api/task-groups?programme=";
    private static final List<String> THREE = List.of("rsj", "czj", "jyj");

    @Test
    void everyDepartmentGetsATaskOfItsOwnAndAnswersForItself() {
        founded("asked");

        Api.Answer given = as(OFFICE).post("/api/task-groups", group("asked", THREE)).expect(201);

        String address = given.header("Location");
        assertThat(address).isEqualTo("/api/task-groups/" + given.string("id"));
        assertThat(given.json().at("/items").findValuesAsString("department"))
                .containsExactlyElementsOf(THREE);
        assertThat(given.json().at("/items").findValuesAsString("serial"))
                .containsExactly("A1-01", "A1-02", "A1-03");
        assertThat(given.json().at("/items").findValuesAsString("status")).containsOnly("ASSIGNED");
        as(LEAD).post("/api/tasks/asked.A1-01/acknowledgement", Map.of()).expect(200);
        as(SUPPORTER).post("/api/tasks/asked.A1-02/acknowledgement", Map.of()).expect(200);
        as(SUPPORTER).post("/api/tasks/asked.A1-02/progress-updates", update(20)).expect(200);

        Api.Answer seen = as(OFFICE).get(address).expect(200);
        assertThat(counts(seen)).containsExactly(3, 2, 1, 0);
        assertThat(seen.json().at("/items/0/acknowledged").asBoolean()).isTrue();
        assertThat(seen.json().at("/items/0/answered").asBoolean()).isFalse();
        assertThat(seen.json().at("/items/1/answered").asBoolean()).isTrue();
        assertThat(counts(as("leader").get(address).expect(200))).containsExactly(3, 2, 1, 0);
        assertThat(as(STRANGER).get(address).json().at("/items").findValuesAsString("department"))
                .as("its own line only")
                .containsExactly("jyj");
        as("liaison.zzb").get(address).refused(404, "not-found");
        as(LEAD).get("/api/tasks/asked.A1-02").refused(404, "not-found");
        assertThat(as(OFFICE).get("/api/tasks/asked.A1-01").string("group"))
                .isEqualTo(given.string("id"));
    }

    @Test
    void milestonesAreTheSameForAllAndARelativeOneIsReckonedForEach() {
        founded("askedsteps");
        Map<String, Object> stepped =
                with(
                        group("askedsteps", List.of("rsj", "czj")),
                        "milestones",
                        List.of(
                                Map.of("name", "摸底", "weight", 40, "due", "2018-09-10"),
                                Map.of("name", "整改", "weight", 60, "due", "2018-09-30")));
        as(OFFICE).post("/api/task-groups", stepped).expect(201);
        for (String path : List.of("askedsteps.A1-01", "askedsteps.A1-02")) {
            assertThat(
                            as(OFFICE)
                                    .get("/api/tasks/" + path)
                                    .json()
                                    .at("/milestones")
                                    .findValuesAsString("due"))
                    .containsExactly("2018-09-10", "2018-09-30");
        }

        Map<String, Object> relative = with(group("askedsteps", THREE), "kind", "RELATIVE");
        relative.remove("due");
        relative.put("dueOffset", Map.of("anchor", "ACKNOWLEDGEMENT", "amount", 10));
        as(OFFICE).post("/api/task-groups", relative).expect(201);
        as(LEAD).post("/api/tasks/askedsteps.A1-03/acknowledgement", Map.of()).expect(200);
        assertThat(as(LEAD).get("/api/tasks/askedsteps.A1-03").string("originalDue"))
                .isEqualTo("2018-09-13");
        assertThat(as(OFFICE).get("/api/tasks/askedsteps.A1-04").json().at("/currentDue").isNull())
                .as("has not signed yet")
                .isTrue();
        Map<String, Object> assigned = with(relative, "title", "交办即起算");
        assigned.put("dueOffset", Map.of("anchor", "ASSIGNMENT", "amount", 7));
        as(OFFICE).post("/api/task-groups", assigned).expect(201);
        assertThat(as(OFFICE).get("/api/tasks/askedsteps.A1-06").string("originalDue"))
                .isEqualTo("2018-09-10");
    }

    @Test
    void datesThatMakeNoSenseAreRefusedForAll() {
        founded("askedwrong");
        Map<String, Object> undated = group("askedwrong", THREE);
        undated.remove("due");
        Map<String, Object> misplaced = group("askedwrong", THREE);
        misplaced.put("dueOffset", Map.of("anchor", "ACKNOWLEDGEMENT", "amount", 10));
        List<Map<String, Object>> late =
                List.of(Map.of("name", "摸底", "weight", 100, "due", "2018-10-10"));
        List<Map<String, Object>> light =
                List.of(Map.of("name", "摸底", "weight", 90, "due", "2018-09-10"));

        Map.of(
                        "due-date-missing",
                        undated,
                        "due-offset-misplaced",
                        misplaced,
                        "milestone-outside-task",
                        with(group("askedwrong", THREE), "milestones", late),
                        "milestone-weights-not-100",
                        with(group("askedwrong", THREE), "milestones", light))
                .forEach(
                        (slug, body) ->
                                refusedInBothLanguages(
                                        who -> who.post("/api/task-groups", body),
                                        as(OFFICE),
                                        422,
                                        slug));
        assertThat(listed("askedwrong")).isEmpty();
    }

    @Test
    void aRepeatedCommandMakesNothingNewAlsoAtOnce() throws Exception {
        founded("again");
        Api office = as(OFFICE).with("Idempotency-Key", "group");
        List<Callable<Api.Answer>> requests =
                IntStream.range(0, 6)
                        .<Callable<Api.Answer>>mapToObj(
                                _ -> () -> office.post("/api/task-groups", group("again", THREE)))
                        .toList();

        String id = "";
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Api.Answer> one : threads.invokeAll(requests)) {
                Api.Answer answer = one.get().expect(201);
                id = id.isEmpty() ? answer.string("id") : id;
                assertThat(answer.string("id")).isEqualTo(id);
            }
        }

        assertThat(counts(as(OFFICE).get("/api/task-groups/" + id))).containsExactly(3, 0, 0, 0);
        assertThat(listed("again")).hasSize(3);
        refusedInBothLanguages(
                who -> who.post("/api/task-groups", group("again", List.of("zzb", "zgh"))),
                office,
                422,
                "idempotency-key-reused");
        assertThat(listed("again")).hasSize(3);
    }

    @Test
    void whatIsWrongWithOneIsSaidBeforeAnyIsWrittenDown() {
        founded("wrong");
        Map<String, Map<String, Object>> noes =
                Map.of(
                        "department-unknown", group("wrong", List.of("rsj", "none")),
                        "department-twice", group("wrong", List.of("rsj", "rsj")),
                        "area-unknown", with(group("wrong", THREE), "area", "A9"),
                        "due-before-start", with(group("wrong", THREE), "startsOn", "2019-01-01"));

        noes.forEach(
                (slug, body) ->
                        refusedInBothLanguages(
                                who -> who.post("/api/task-groups", body), as(OFFICE), 422, slug));
        as(OFFICE)
                .post("/api/task-groups", with(group("wrong", THREE), "schedule", " "))
                .refused(400, "invalid-fields");
        for (String who : List.of(LEAD, "head.rsj", "leader", "auditor", "admin")) {
            as(who).post("/api/task-groups", group("wrong", THREE)).refused(403, "role-required");
        }
        assertThat(listed("wrong")).isEmpty();
    }

    @Test
    void allOfThemAreListedAndADepartmentSeesThoseItIsIn() {
        founded("listed");
        Map<String, Object> other = with(group("listed", List.of("rsj")), "title", "报送名册");
        String three = as(OFFICE).post("/api/task-groups", group("listed", THREE)).string("id");
        String one =
                as(OFFICE)
                        .post("/api/task-groups", with(other, "due", "2018-10-31"))
                        .expect(201)
                        .string("id");
        drafted(task("A1-alone", "programme", "listed"));
        as(LEAD).post("/api/tasks/listed.A1-01/acknowledgement", Map.of()).expect(200);
        as(LEAD).post("/api/tasks/listed.A1-01/progress-updates", update(20)).expect(200);

        JsonNode items = as(OFFICE).get(LIST + "listed").expect(200).json().at("/items");
        assertThat(items.findValuesAsString("id")).containsExactlyInAnyOrder(three, one).isSorted();
        JsonNode asked = items.get(items.findValuesAsString("id").indexOf(three));
        assertThat(asked.get("title").asString()).isEqualTo("自查欠薪隐患");
        assertThat(asked.get("total").asInt()).isEqualTo(3);
        assertThat(asked.get("titles").asInt()).isEqualTo(1);
        assertThat(asked.get("answered").asInt()).isEqualTo(1);
        assertThat(asked.get("due").asString()).isEqualTo("2018-09-30");
        assertThat(asked.at("/status/ASSIGNED").asInt()).isEqualTo(2);
        assertThat(asked.at("/status/IN_PROGRESS").asInt()).isEqualTo(1);
        assertThat(asked.at("/status/CLOSED").asInt()).isZero();
        assertThat(asked.at("/light/GREEN").asInt() + asked.at("/light/YELLOW").asInt())
                .isEqualTo(3);

        assertThat(totals("leader")).isEqualTo(totals(OFFICE));
        assertThat(totals(LEAD)).containsExactlyInAnyOrder("1 of " + three, "1 of " + one);
        assertThat(totals(STRANGER)).containsExactly("1 of " + three);
        assertThat(totals("liaison.zzb")).isEmpty();
    }

    @Test
    void theListComesPageByPage() {
        founded("paged-groups");
        for (int n = 0; n < 5; n++) {
            as(OFFICE)
                    .post("/api/task-groups", group("paged-groups", List.of("rsj", "czj")))
                    .expect(201);
        }
        for (String who : List.of(OFFICE, LEAD)) {
            List<String> seen = new ArrayList<>();
            String after = "";
            int pages = 0;
            do {
                Api.Answer page = as(who).get(LIST + "paged-groups&limit=2" + after).expect(200);
                seen.addAll(page.json().at("/items").findValuesAsString("id"));
                after = page.json().get("next").isNull() ? "" : "&after=" + page.string("next");
                pages++;
            } while (!after.isEmpty());

            assertThat(pages).isEqualTo(3);
            assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aListThatCannotBeIsRefused() {
        nobody().get(LIST + PROGRAMME).expect(401);
        as(OFFICE).get("/api/task-groups").expect(400);
        as(OFFICE).get(LIST + "none").refused(404, "not-found");
        as(OFFICE).get(LIST + PROGRAMME + "&limit=0").refused(400, "limit-out-of-bounds");
        as(OFFICE).get(LIST + PROGRAMME + "&limit=201").refused(400, "limit-out-of-bounds");
        as(OFFICE).get(LIST + PROGRAMME + "&after=x").refused(400, "cursor-unreadable");
    }

    private List<String> totals(String who) {
        List<String> totals = new ArrayList<>();
        as(who).get(LIST + "listed")
                .expect(200)
                .json()
                .at("/items")
                .forEach(
                        one ->
                                totals.add(
                                        one.get("total").asInt()
                                                + " of "
                                                + one.get("id").asString()));
        return totals;
    }

    private void founded(String programme) {
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
    }

    private List<String> listed(String programme) {
        return as(OFFICE)
                .get("/api/tasks?programme=" + programme)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    private static List<Integer> counts(Api.Answer group) {
        return List.of("total", "acknowledged", "answered", "closed").stream()
                .map(count -> group.json().at("/" + count).asInt())
                .toList();
    }

    private static Map<String, Object> group(String programme, List<String> departments) {
        Map<String, Object> group = new HashMap<>();
        group.put("programme", programme);
        group.put("area", "A1");
        group.put("title", "自查欠薪隐患");
        group.put("departments", departments);
        group.put("objective", "目标");
        group.put("countermeasures", "措施");
        group.put("schedule", "进度");
        group.put("assessment", "考核");
        group.put("due", "2018-09-30");
        return group;
    }

    private static Map<String, Object> with(Map<String, Object> group, String field, Object value) {
        Map<String, Object> other = new HashMap<>(group);
        other.put(field, value);
        return other;
    }
}
