package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever changes tells who changed it, when, why, and what it was before. */
class HistoryStory extends CoveringService {

    @Test
    void aClauseTellsWhatItSaidBefore() {
        founded("h-clause");
        clause("h-clause", "3.2", List.of("rsj"));
        String path = "/api/programmes/h-clause/clauses/3.2";
        as(OFFICE)
                .post(
                        path + "/revisions",
                        Map.of("text", "健全保障制度", "departments", List.of("rsj", "czj")))
                .expect(200);
        as(OFFICE).post(path + "/withdrawal", Map.of("reason", "重复")).expect(200);

        JsonNode entries = entries(as(LEAD), path);

        assertThat(entries.findValuesAsString("type"))
                .containsExactly(
                        "duban.clause.registered.v1",
                        "duban.clause.revised.v1",
                        "duban.clause.withdrawn.v1");
        assertThat(entries.at("/0/text").asString()).isEqualTo("登记条款 3.2");
        assertThat(entries.at("/0/actor/id").asString()).isEqualTo(OFFICE);
        assertThat(entries.at("/1/changes/0").toString()).contains("推动落实第 3.2 条", "健全保障制度", "条款内容");
        assertThat(entries.at("/1/changes/1/from").toString()).isEqualTo("[\"A1\"]");
        assertThat(entries.at("/1/changes/1/to").toString()).isEqualTo("[]");
        assertThat(entries.at("/1/changes/2/from").toString()).isEqualTo("[]");
        assertThat(entries.at("/1/changes/2/to").toString()).isEqualTo("[\"czj\"]");
        assertThat(entries.at("/2/reason").asString()).isEqualTo("重复");
        assertThat(entries.at("/2/changes/0/to").toString()).isEqualTo("[\"已撤销\"]");

        JsonNode second = as(LEAD).get(path + "/history?limit=1").expect(200).json().path("next");
        JsonNode page =
                as(LEAD).get(path + "/history?limit=1&after=" + second.asString())
                        .expect(200)
                        .json();
        assertThat(page.at("/items/0"))
                .as("old values do not depend on the page")
                .isEqualTo(entries.get(1));
        as(LEAD).get("/api/programmes/h-clause/clauses/9/history").refused(404, "not-found");
        nobody().get(path + "/history").refused(401, "not-signed-in");
    }

    @Test
    void aProgrammeTellsThoseWhoSeeEverything() {
        founded("h-plan");
        String path = "/api/programmes/h-plan";
        as(OFFICE)
                .post(
                        path + "/areas",
                        Map.of(
                                "areas",
                                List.of(
                                        Map.of("code", "A1", "name", "思想引领"),
                                        Map.of("code", "A2", "name", "主体地位"))))
                .expect(200);
        as(OFFICE).post(path + "/numbering", Map.of("pattern", "{year}-{n:3}")).expect(200);

        for (String who : List.of(OFFICE, "leader", "auditor", "admin")) {
            JsonNode entries = entries(as(who), path);
            assertThat(entries.at("/1/changes/0/from").toString()).isEqualTo("[\"A1 · 思想政治建设\"]");
            assertThat(entries.at("/1/changes/0/to").toString())
                    .isEqualTo("[\"A1 · 思想引领\",\"A2 · 主体地位\"]");
            assertThat(entries.at("/2/changes/0/to").toString()).isEqualTo("[\"{year}-{n:3}\"]");
        }
        as(LEAD).get(path + "/history").refused(403, "role-required");
        as(OFFICE).get("/api/programmes/h-none/history").refused(404, "not-found");
        assertThat(
                        as(OFFICE)
                                .with("Accept-Language", "en")
                                .get(path + "/history")
                                .string("items/1/changes/0/label"))
                .isEqualTo("Areas");
    }

    @Test
    void aDepartmentTellsItsOwnPeople() {
        as(OFFICE)
                .with("Idempotency-Key", "h.d")
                .post(
                        "/api/departments",
                        Map.of(
                                "code",
                                "h-gxj",
                                "name",
                                "市工信委",
                                "kind",
                                "MUNICIPAL_DEPARTMENT",
                                "validFrom",
                                "2018-01-01"))
                .expect(201);
        String path = "/api/departments/h-gxj";
        as(OFFICE)
                .with("Idempotency-Key", "h.r")
                .post(
                        path + "/renamings",
                        Map.of("name", "市工信局", "from", "2018-10-01", "reason", "机构改革"))
                .expect(200);
        as("head.h-gxj")
                .with("Idempotency-Key", "h.c")
                .post(path + "/contacts", Map.of("leader", "王", "liaison", "李"))
                .expect(200);

        JsonNode entries = entries(as("liaison.h-gxj"), path);

        assertThat(entries.at("/1/reason").asString()).isEqualTo("机构改革");
        assertThat(entries.at("/1/changes/0/to").toString()).contains("市工信局");
        assertThat(entries.at("/2/changes").findValuesAsString("field"))
                .contains("contacts.leader", "contacts.liaison");
        entries(as("auditor"), path);
        for (String stranger : List.of(LEAD, "head.czj")) {
            as(stranger).get(path + "/history").refused(404, "not-found");
        }
        as(OFFICE).get("/api/departments/h-none/history").refused(404, "not-found");
    }

    @Test
    void aTaskTellsWhatItWasBeforeItWasWrittenAnew() {
        founded("h-task");
        Map<String, Object> plan = new HashMap<>(task("A1-01"));
        plan.put("programme", "h-task");
        String path = drafted(plan);
        Map<String, Object> anew = new HashMap<>(plan);
        anew.keySet().removeAll(Set.of("programme", "serial", "clauses"));
        anew.put("title", "另一个题目");
        as(OFFICE).post(path + "/redrafting", anew).expect(200);

        JsonNode entries = entries(as(OFFICE), path);

        assertThat(entries.at("/1/type").asString()).isEqualTo("duban.task.redrafted.v1");
        assertThat(entries.at("/1/changes").findValuesAsString("field"))
                .containsExactly("brief.title");
        assertThat(entries.at("/1/changes/0/to").toString()).isEqualTo("[\"另一个题目\"]");
        assertThat(entries.at("/0/changes/0").toString()).contains("未下达");
    }

    private JsonNode entries(Api who, String path) {
        JsonNode entries = who.get(path + "/history").expect(200).json().path("items");
        Set<String> unsaid = new HashSet<>(entries.findValuesAsString("label"));
        unsaid.addAll(entries.findValuesAsString("text"));
        unsaid.removeIf(text -> !text.startsWith("field.") && !text.startsWith("history."));
        assertThat(unsaid).as("left without words").isEmpty();
        return entries;
    }

    private void founded(String id) {
        as(OFFICE).with("Idempotency-Key", "p").post("/api/programmes", programme(id)).expect(201);
    }
}
