package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A programme is divided otherwise than when it was founded, and nothing in it is lost by that. */
class AreaStory extends RunningService {

    @Test
    void anAreaComesAndAnotherGoesByANewNameAndTasksFollow() {
        as(OFFICE).post("/api/programmes", programme("growing")).expect(201);
        String task = drafted(task("A1-first", "programme", "growing"));

        assertThat(
                        as(OFFICE)
                                .post(areasOf("growing"), areas("A6 数字化", "A1 思想引领"))
                                .expect(200)
                                .json()
                                .at("/areas"))
                .hasToString(
                        "[{\"code\":\"A6\",\"name\":\"数字化\"},{\"code\":\"A1\",\"name\":\"思想引领\"}]");
        String added = drafted(with(task("A6-first", "programme", "growing"), "area", "A6"));
        String export = "/api/tasks/export?programme=growing&format=CSV&columns=area,serial";

        assertThat(as(LEAD).get("/api/programmes/growing").string("areas/1/name"))
                .isEqualTo("思想引领");
        assertThat(as(OFFICE).get("/api/tasks?programme=growing&area=A6").string("items/0/id"))
                .isEqualTo(added.substring("/api/tasks/".length()));
        assertThat(new String(as(OFFICE).get(export).expect(200).response().body(), UTF_8))
                .contains("思想引领,A1-first", "数字化,A6-first");
        assertThat(as(OFFICE).get(task).string("area")).isEqualTo("A1");
    }

    @Test
    void anAreaIsTakenOutOnceNothingStandsInIt() {
        as(OFFICE).post("/api/programmes", programme("shrinking")).expect(201);
        as(OFFICE).post(areasOf("shrinking"), areas("A1 甲", "A2 乙", "A3 丙")).expect(200);
        Map<String, Object> plan =
                with(task("A2-given-up", "programme", "shrinking"), "area", "A2");
        String task = drafted(plan);
        as(OFFICE).post(task + "/termination", Map.of("reason", "并入")).expect(200);
        as(OFFICE)
                .post(
                        "/api/programmes/shrinking/clauses",
                        Map.of("number", "3.1", "text", "条款", "area", "A3"))
                .expect(201);

        refusedInBothLanguages(
                who -> who.post(areasOf("shrinking"), areas("A1 甲", "A3 丙")),
                as(OFFICE),
                409,
                "area-has-tasks");
        refusedInBothLanguages(
                who -> who.post(areasOf("shrinking"), areas("A1 甲", "A2 乙")),
                as(OFFICE),
                409,
                "area-has-clauses");
        as(OFFICE)
                .post(
                        "/api/programmes/shrinking/clauses/3.1/revisions",
                        Map.of("text", "条款", "area", "A1", "departments", List.of()))
                .expect(200);
        as(OFFICE).post(areasOf("shrinking"), areas("A1 甲", "A2 乙")).expect(200);
        noMoreTasksIn("A3");
    }

    private void noMoreTasksIn(String area) {
        Map<String, Object> plan =
                with(task(area + "-late", "programme", "shrinking"), "area", area);
        as(OFFICE).post("/api/tasks", plan).refused(422, "area-unknown");
    }

    @Test
    void onlyTheOfficeChangesAreasAndOnlyToSomethingOfUse() {
        as(OFFICE).post("/api/programmes", programme("divided")).expect(201);
        String[] many = IntStream.range(0, 51).mapToObj(n -> "B" + n + " b").toArray(String[]::new);
        String before = as(OFFICE).get("/api/programmes/divided").json().toString();

        refused("area-twice", areas("A1 甲", "A1 乙"));
        refused("too-many-areas", areas(many));
        refused("areas-unchanged", areas("A1 思想政治建设"));
        as(OFFICE).post(areasOf("divided"), areas()).refused(400, "invalid-fields");
        as(OFFICE).post(areasOf("divided"), areas("领 域")).refused(400, "invalid-fields");
        as(LEAD).post(areasOf("divided"), areas("A2 乙")).refused(403, "role-required");
        nobody().post(areasOf("divided"), areas("A2 乙")).expect(401);
        as(OFFICE).post(areasOf("none"), areas("A2 乙")).refused(404, "not-found");
        assertThat(as(OFFICE).get("/api/programmes/divided").json()).hasToString(before);

        as(OFFICE).post("/api/programmes/divided/close", Map.of()).expect(200);
        refusedInBothLanguages(
                who -> who.post(areasOf("divided"), areas("A2 乙")),
                as(OFFICE),
                409,
                "programme-is-closed");
    }

    @Test
    void aRepeatIsAnsweredAndChangesNothing() {
        as(OFFICE).post("/api/programmes", programme("areas-repeated")).expect(201);
        Map<String, Object> body = areas("A1 甲", "A2 乙");

        String first = set("areas-repeated", body);
        assertThat(set("areas-repeated", body)).isEqualTo(first);
        as(OFFICE)
                .with("Idempotency-Key", "areas")
                .post(areasOf("areas-repeated"), areas("A1 丙"))
                .refused(422, "idempotency-key-reused");
    }

    private String set(String programme, Map<String, Object> body) {
        return as(OFFICE)
                .with("Idempotency-Key", "areas")
                .post(areasOf(programme), body)
                .expect(200)
                .header("ETag");
    }

    private void refused(String slug, Map<String, Object> body) {
        refusedInBothLanguages(who -> who.post(areasOf("divided"), body), as(OFFICE), 422, slug);
    }

    private static String areasOf(String programme) {
        return "/api/programmes/" + programme + "/areas";
    }

    private static Map<String, Object> areas(String... areas) {
        return Map.of(
                "areas",
                Arrays.stream(areas)
                        .map(area -> area.split(" "))
                        .map(area -> Map.of("code", area[0], "name", area[1]))
                        .toList());
    }

    private static Map<String, Object> with(Map<String, Object> plan, String field, Object value) {
        plan.put(field, value);
        return plan;
    }
}
