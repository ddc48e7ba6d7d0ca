package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of departments: they are placed otherwise, dissolved, led; mistakes are taken back.
 */
class ReformStory extends RunningService {

    private static final String DEPARTMENTS = "/api/departments/";
    private static final Map<String, Object> WHY = Map.of("reason", "发布有误");

    @BeforeEach
    void departments() {
        for (String code : List.of("gone", "busy", "above", "below", "lowest", "wrong", "led")) {
            register(code, "2018-01-01");
        }
        register("soon", "2018-11-01");
    }

    @Test
    void itsKindAndParentChangeLaterAndACircleIsRefused() {
        place("below", "above");
        place("lowest", "below");

        JsonNode now = as(OFFICE).get("/api/departments?limit=200").json();
        assertThat(one(now, "lowest").at("/parent").asString()).isEqualTo("below");
        assertThat(one(now, "lowest").at("/kind").asString()).isEqualTo("PARTY_ORGAN");
        for (String parent : List.of("lowest", "above")) {
            refusedInBothLanguages(
                    who -> who.post(DEPARTMENTS + "above/place", placing(parent)),
                    as(OFFICE),
                    422,
                    "parent-is-below");
        }
        refusedInBothLanguages(
                who -> who.post(DEPARTMENTS + "below/place", placing("above")),
                as(OFFICE),
                422,
                "place-unchanged");
        as(OFFICE)
                .post(DEPARTMENTS + "below/place", placing("nobody"))
                .refused(422, "department-unknown");
        as(LEAD).post(DEPARTMENTS + "below/place", placing("lowest")).refused(403, "role-required");
    }

    @Test
    void nobodySeesMoreForStandingAboveADepartment() {
        String task = assigned(task("A1-below-1", "leadDepartment", "below"));
        as("liaison.below").get(task).expect(200);
        as("liaison.above").get(task).refused(404, "not-found");
        place("below", "above");
        as("liaison.above").get(task).refused(404, "not-found");
    }

    @Test
    void whatHasOpenTasksIsNotDissolvedAndSaysHowMany() {
        assigned(task("A1-busy-1", "leadDepartment", "busy"));
        String other = assigned(task("A1-busy-2", "supportingDepartments", List.of("busy")));
        Map<String, Object> end = Map.of("from", "2018-12-01", "reason", "机构改革");

        refusedInBothLanguages(
                who -> who.post(DEPARTMENTS + "busy/dissolution", end),
                as(OFFICE),
                409,
                "department-has-open-tasks");
        JsonNode no =
                as(OFFICE)
                        .post(DEPARTMENTS + "busy/dissolution", end)
                        .refused(409, "department-has-open-tasks")
                        .json();
        assertThat(no.at("/facts/tasks").asInt()).isEqualTo(2);
        as(OFFICE).get(other).expect(200);

        as(OFFICE).post(DEPARTMENTS + "gone/dissolution", end).expect(200);
        JsonNode gone = one(as(OFFICE).get("/api/departments?limit=200").json(), "gone");
        assertThat(gone.at("/validUntil").asString()).isEqualTo("2018-11-30");
        assertThat(gone.at("/assignable").asBoolean()).isFalse();
        refusedInBothLanguages(
                who -> who.post("/api/tasks", task("A1-gone-1", "leadDepartment", "gone")),
                as(OFFICE),
                409,
                "department-dissolved");
        as(OFFICE).post(DEPARTMENTS + "gone/dissolution", end).refused(409, "department-dissolved");
        as(OFFICE)
                .post(
                        DEPARTMENTS + "led/merger",
                        Map.of("into", "gone", "from", "2018-12-01", "reason", "x"))
                .refused(409, "department-dissolved");
        as(LEAD).post(DEPARTMENTS + "led/dissolution", end).refused(403, "role-required");
        as(OFFICE).post(DEPARTMENTS + "gone/end-revocation", WHY).expect(200);
        drafted(task("A1-gone-2", "leadDepartment", "gone"));
    }

    @Test
    void aDepartmentThatIsToComeIsGivenNothingYet() {
        refusedInBothLanguages(
                who -> who.post("/api/tasks", task("A1-soon-1", "leadDepartment", "soon")),
                as(OFFICE),
                409,
                "department-to-come");
        JsonNode soon = one(as(OFFICE).get("/api/departments?limit=200").json(), "soon");
        assertThat(soon.at("/assignable").asBoolean()).isFalse();
        as(OFFICE)
                .post(
                        DEPARTMENTS + "wrong/merger",
                        Map.of("into", "soon", "from", "2018-10-31", "reason", "x"))
                .refused(409, "department-to-come");
        as(OFFICE)
                .post(
                        DEPARTMENTS + "wrong/merger",
                        Map.of("into", "soon", "from", "2018-11-01", "reason", "机构改革"))
                .expect(200);
        as(OFFICE).post(DEPARTMENTS + "wrong/end-revocation", WHY).expect(200);
        assertThat(
                        one(as(OFFICE).get("/api/departments?limit=200").json(), "wrong")
                                .at("/succession")
                                .isNull())
                .isTrue();
    }

    @Test
    void whatWasAnnouncedByMistakeIsTakenBackBeforeItHolds() {
        refusedInBothLanguages(
                who -> who.post(DEPARTMENTS + "led/end-revocation", WHY),
                as(OFFICE),
                409,
                "no-end-announced");
        refusedInBothLanguages(
                who -> who.post(DEPARTMENTS + "led/renaming-revocation", WHY),
                as(OFFICE),
                409,
                "no-renaming-announced");
        Map<String, Object> name = Map.of("name", "市新局", "from", "2018-12-01", "reason", "机构改革");
        as(OFFICE).post(DEPARTMENTS + "led/renamings", name).expect(200);
        JsonNode announced = one(as(OFFICE).get("/api/departments?limit=200").json(), "led");
        assertThat(announced.at("/nextName/name").asString()).isEqualTo("市新局");
        as(OFFICE).post(DEPARTMENTS + "led/renaming-revocation", WHY).expect(200);
        JsonNode now = one(as(OFFICE).get("/api/departments?limit=200").json(), "led");
        assertThat(now.at("/nextName").isNull()).isTrue();

        Map<String, Object> today = new HashMap<>(name);
        today.put("from", "2018-09-03");
        as(OFFICE).post(DEPARTMENTS + "led/renamings", today).expect(200);
        refusedInBothLanguages(
                who -> who.post(DEPARTMENTS + "led/renaming-revocation", WHY),
                as(OFFICE),
                409,
                "has-taken-effect");
        as(LEAD).post(DEPARTMENTS + "led/renaming-revocation", WHY).refused(403, "role-required");
        as(LEAD).post(DEPARTMENTS + "led/end-revocation", WHY).refused(403, "role-required");
    }

    @Test
    void leadersInChargeAreNamedOneAfterTheOther() {
        String leaders = DEPARTMENTS + "above/leaders-in-charge";
        Map<String, Object> first =
                Map.of("leader", "leader.sw", "name", "赵明", "from", "2018-09-01");
        as(OFFICE).post(leaders, first).expect(200);

        JsonNode above = one(as(OFFICE).get("/api/departments?limit=200").json(), "above");
        assertThat(above.at("/leaders/0/leader").asString()).isEqualTo("leader.sw");
        refusedInBothLanguages(
                who -> who.post(leaders, first), as(OFFICE), 422, "leader-in-charge-unchanged");
        refusedInBothLanguages(
                who ->
                        who.post(
                                leaders,
                                Map.of("leader", "leader.x", "name", "x", "from", "2018-09-01")),
                as(OFFICE),
                422,
                "leader-before-the-last");
        as(OFFICE).post(leaders, Map.of("from", "2018-10-01")).expect(200);
        as(LEAD).post(leaders, first).refused(403, "role-required");
    }

    private void place(String code, String parent) {
        JsonNode now = one(as(OFFICE).get("/api/departments?limit=200").json(), code);
        if (!now.at("/parent").asString("").equals(parent)) {
            as(OFFICE).post(DEPARTMENTS + code + "/place", placing(parent)).expect(200);
        }
    }

    private static Map<String, Object> placing(String parent) {
        return Map.of("kind", "PARTY_ORGAN", "parent", parent, "reason", "机构改革");
    }

    private static JsonNode one(JsonNode page, String code) {
        return page.get("items")
                .valueStream()
                .filter(item -> item.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void register(String code, String from) {
        as(OFFICE)
                .with("Idempotency-Key", "reform")
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
                                from))
                .expect(201);
    }
}
