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
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** A set of tasks is written once and put into programmes with its deadlines in days. */
class TemplateStory extends RunningService {

    @Test
    void aTemplateIsPutIntoAProgrammeInOneCommand() throws Exception {
        String address = written("inspection", List.of(entry("自查", 0, 10), entry("互查", 5, 40)));
        as(OFFICE).post("/api/programmes", programme("inspected")).expect(201);
        Api office = as(OFFICE).with("Idempotency-Key", "apply");
        List<Callable<Api.Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            requests.add(() -> office.post(address + "/applications", into("inspected", 1)));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Api.Answer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().expect(201).json().at("/tasks").toString())
                        .isEqualTo("[\"inspected.A1-01\",\"inspected.A1-02\"]");
            }
        }

        Api.Answer second = as(OFFICE).get("/api/tasks/inspected.A1-02").expect(200);
        assertThat(second.string("title")).isEqualTo("互查");
        assertThat(second.string("status")).isEqualTo("DRAFT");
        assertThat(second.string("startsOn")).isEqualTo("2018-10-06");
        assertThat(second.string("originalDue")).isEqualTo("2018-11-10");
        assertThat(listed("inspected")).hasSize(2);
        Map<String, Object> anew = template("inspection", List.of(entry("自查", 0, 20)));
        anew.remove("id");
        as(OFFICE).post(address + "/versions", anew).expect(200);
        as(OFFICE).post(address + "/withdrawal", Map.of("reason", "x")).expect(200);
        assertThat(
                        office.post(address + "/applications", into("inspected", 1))
                                .expect(201)
                                .json()
                                .at("/tasks")
                                .size())
                .as("the first answer, though it was written anew and withdrawn since")
                .isEqualTo(2);
        assertThat(listed("inspected")).hasSize(2);
        refusedInBothLanguages(
                who -> who.post(address + "/applications", into("inspected", 2)),
                as(OFFICE),
                409,
                "template-has-been-withdrawn");
    }

    @Test
    void milestonesAndReckonedDeadlinesComeWithATemplate() {
        Map<String, Object> stepped = entry("自查", 0, 40);
        stepped.put("milestones", List.of(step("摸底", 40, 10), step("整改", 60, 40)));
        Map<String, Object> relative = entry("整改", 3, 40);
        relative.remove("dueAfter");
        relative.put("kind", "RELATIVE");
        relative.put("dueOffset", Map.of("anchor", "DATE", "amount", 2, "unit", "MONTH"));
        String address = written("stepped", List.of(stepped, relative));
        as(OFFICE).post("/api/programmes", programme("steppedinto")).expect(201);
        as(OFFICE).post(address + "/applications", into("steppedinto", 1)).expect(201);

        Api.Answer first = as(OFFICE).get("/api/tasks/steppedinto.A1-01").expect(200);
        assertThat(first.json().at("/milestones").findValuesAsString("due"))
                .containsExactly("2018-10-11", "2018-11-10");
        assertThat(first.json().at("/milestones").findValuesAsString("name"))
                .containsExactly("摸底", "整改");
        Api.Answer second = as(OFFICE).get("/api/tasks/steppedinto.A1-02").expect(200);
        assertThat(second.json().at("/currentDue").isNull()).isTrue();
        assertThat(second.string("dueOffset/from")).isEqualTo("2018-10-01");
        assertThat(as(LEAD).get(address).json().at("/tasks/0/milestones/1/dueAfter").asInt())
                .isEqualTo(40);
    }

    @Test
    void daysThatMakeNoSenseAreRefusedByName() {
        Map<String, Object> heavy = entry("过重", 0, 40);
        heavy.put("milestones", List.of(step("摸底", 90, 10), step("整改", 60, 40)));
        Map<String, Object> outside = entry("越界", 5, 40);
        outside.put("milestones", List.of(step("摸底", 100, 41)));
        Map<String, Object> undated = entry("无期", 0, 1);
        undated.remove("dueAfter");
        Map<String, Object> misplaced = entry("错位", 0, 1);
        misplaced.put("dueOffset", Map.of("anchor", "ACKNOWLEDGEMENT", "amount", 2));

        Map.of(
                        "template-weights-not-100", heavy,
                        "template-milestone-outside-task", outside,
                        "template-task-due-missing", undated,
                        "template-due-offset-misplaced", misplaced)
                .forEach(
                        (slug, wrong) ->
                                refusedInBothLanguages(
                                        who ->
                                                who.post(
                                                        "/api/templates",
                                                        template("nonsense", List.of(wrong))),
                                        as(OFFICE),
                                        422,
                                        slug));
        as(OFFICE).get("/api/templates/nonsense").refused(404, "not-found");
    }

    private static Map<String, Object> step(String name, int weight, int dueAfter) {
        return Map.of("name", name, "weight", weight, "dueAfter", dueAfter);
    }

    @Test
    void whatIsWrongWithOneTaskIsSaidBeforeAnyIsWrittenDown() {
        as(OFFICE).post("/api/programmes", programme("untouched")).expect(201);
        Map<String, Object> elsewhere = entry("别处", 0, 1);
        elsewhere.put("area", "A9");
        Map<String, Object> nobodys = entry("无主", 0, 1);
        nobodys.put("leadDepartment", "none");
        String wrongArea = written("wrong-area", List.of(entry("自查", 0, 10), elsewhere));
        String wrongLead = written("wrong-lead", List.of(entry("自查", 0, 10), nobodys));

        refusedInBothLanguages(
                who -> who.post(wrongArea + "/applications", into("untouched", 1)),
                as(OFFICE),
                422,
                "area-unknown");
        refusedInBothLanguages(
                who -> who.post(wrongLead + "/applications", into("untouched", 1)),
                as(OFFICE),
                422,
                "department-unknown");
        as(OFFICE)
                .post(wrongLead + "/applications", into("none", 1))
                .refused(422, "programme-unknown");
        as(OFFICE)
                .post(wrongLead + "/applications", into("untouched", 7))
                .refused(404, "not-found");
        assertThat(listed("untouched")).isEmpty();
    }

    @Test
    void onlyTheOfficeWritesAndAppliesThem() {
        String address = written("offices", List.of(entry("自查", 0, 10)));
        for (String who : List.of(LEAD, "head.rsj", "leader", "auditor", "admin")) {
            as(who).post("/api/templates", template("theirs", List.of(entry("x", 0, 1))))
                    .refused(403, "role-required");
            as(who).post(address + "/applications", into(PROGRAMME, 1))
                    .refused(403, "role-required");
            as(who).post(address + "/withdrawal", Map.of("reason", "x"))
                    .refused(403, "role-required");
        }
        assertThat(as(LEAD).get(address).expect(200).string("name")).isEqualTo("季度检查");
        assertThat(
                        as(LEAD).get("/api/templates")
                                .expect(200)
                                .json()
                                .at("/items")
                                .findValuesAsString("id"))
                .contains("offices");
        refusedInBothLanguages(
                who -> who.post("/api/templates", template("late", List.of(entry("x", 5, 4)))),
                as(OFFICE),
                422,
                "template-task-due-before-start");
        Map<String, Object> same = template("offices", List.of(entry("自查", 0, 10)));
        same.remove("id");
        refusedInBothLanguages(
                who -> who.post(address + "/versions", same),
                as(OFFICE),
                422,
                "template-unchanged");
        as(OFFICE).get("/api/templates/none").refused(404, "not-found");
    }

    private String written(String id, List<Map<String, Object>> tasks) {
        as(OFFICE).post("/api/templates", template(id, tasks)).expect(201);
        return "/api/templates/" + id;
    }

    private List<String> listed(String programme) {
        return as(OFFICE)
                .get("/api/tasks?programme=" + programme)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    private static Map<String, Object> into(String programme, long version) {
        return Map.of("programme", programme, "version", version, "startsOn", "2018-10-01");
    }

    private static Map<String, Object> template(String id, List<Map<String, Object>> tasks) {
        Map<String, Object> template = new HashMap<>();
        template.put("id", id);
        template.put("name", "季度检查");
        template.put("tasks", tasks);
        return template;
    }

    private static Map<String, Object> entry(String title, int startsAfter, int dueAfter) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("area", "A1");
        entry.put("title", title);
        entry.put("leadDepartment", "rsj");
        entry.put("objective", "目标");
        entry.put("startsAfter", startsAfter);
        entry.put("dueAfter", dueAfter);
        return entry;
    }
}
