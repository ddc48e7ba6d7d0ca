package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Programmes, departments and the calendar say no by name. */
class ProgrammeRulesStory extends RunningService {

    @Test
    void aProgrammeThatCannotBeIsNotFounded() {
        Map<String, Object> area = Map.of("code", "A1", "name", "甲");

        noProgramme("programme-ends-before-it-starts", "endsOn", "2017-12-31");
        noProgramme("area-twice", "areas", List.of(area, area));
        noProgramme("zone-unknown", "zone", "Asia/Atlantis");
        as(OFFICE).get("/api/programmes/impossible").refused(404, "not-found");
    }

    @Test
    void nothingIsWrittenDownWhereItDoesNotBelong() {
        noTask("programme-unknown", "programme", "none");
        noTask("area-unknown", "area", "A9");
        noTask("department-unknown", "leadDepartment", "none");
        noTask("department-unknown", "supportingDepartments", List.of("czj", "none"));
        as(OFFICE).get("/api/tasks/story.A1-nowhere").refused(404, "not-found");

        String path = begun("A1-unknown-lead");
        List<String> before = state(path);
        refusedInBothLanguages(
                who -> who.post(path + "/lead", Map.of("leadDepartment", "none", "reason", "x")),
                as(OFFICE),
                422,
                "department-unknown");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void aProgrammeIsClosedOnceEverythingInItIsSettled() {
        as(OFFICE).post("/api/programmes", programme("ending")).expect(201);
        String task = drafted(task("A1-last", "programme", "ending"));

        refusedInBothLanguages(
                who -> who.post("/api/programmes/ending/close", Map.of()),
                as(OFFICE),
                409,
                "programme-has-open-tasks");
        as(OFFICE).post(task + "/termination", Map.of("reason", "并入")).expect(200);
        as(OFFICE).post("/api/programmes/ending/close", Map.of()).expect(200);
        refusedInBothLanguages(
                who -> who.post("/api/programmes/ending/issue", Map.of()),
                as(OFFICE),
                409,
                "programme-is-closed");
        as(OFFICE)
                .post("/api/tasks", task("A1-late", "programme", "ending"))
                .refused(409, "programme-is-closed");
    }

    @Test
    void aPlanIsIssuedOnceATaskStandsInIt() {
        as(OFFICE).post("/api/programmes", programme("unwritten")).expect(201);
        notIssued();
        String task = drafted(task("A1-only", "programme", "unwritten"));
        as(OFFICE).post(task + "/termination", Map.of("reason", "并入")).expect(200);
        notIssued();
        assertThat(as(OFFICE).get("/api/programmes/unwritten").json().at("/version").asInt())
                .isZero();

        Map<String, Object> incomplete = task("A1-bare", "programme", "unwritten");
        incomplete.put("assessment", "");
        drafted(incomplete);
        as(OFFICE).post("/api/programmes/unwritten/issue", Map.of()).expect(200);
    }

    private void notIssued() {
        refusedInBothLanguages(
                who -> who.post("/api/programmes/unwritten/issue", Map.of()),
                as(OFFICE),
                409,
                "plan-is-empty");
    }

    @Test
    void theTasksOfAClosedProgrammeStayAsTheyAre() {
        as(OFFICE).post("/api/programmes", programme("past-its-end")).expect(201);
        String closed = begun(task("A1-done", "programme", "past-its-end"));
        as(LEAD).post(closed + "/completion-claim", claim(closed, TODAY.minusDays(3))).expect(200);
        as("office.zzb").post(closed + "/closure", Map.of()).expect(200);
        String given = drafted(task("A1-given-up", "programme", "past-its-end"));
        as(OFFICE).post(given + "/termination", Map.of("reason", "并入")).expect(200);
        assertThat(allowed(closed)).contains("reopening", "clauses");
        assertThat(allowed(given)).contains("redrafting");
        as(OFFICE).post("/api/programmes/past-its-end/close", Map.of()).expect(200);

        List<String> before = state(closed);
        stays(closed + "/reopening", Map.of("reason", "复核"));
        stays(closed + "/clauses", Map.of("clauses", List.of("1")));
        stays(given + "/redrafting", draft());
        as(LEAD).post(closed + "/reopening", Map.of("reason", "x"))
                .refused(403, "only-office-acts");
        as("leader")
                .post(closed + "/instructions", Map.of("text", "加快", "to", "rsj"))
                .refused(409, "task-not-in-status");
        as(STRANGER).post(closed + "/reopening", Map.of("reason", "x")).refused(404, "not-found");
        assertThat(state(closed)).isEqualTo(before);
        assertThat(allowed(closed)).isEmpty();
        assertThat(allowed(given)).isEmpty();
    }

    private void stays(String path, Map<String, Object> body) {
        refusedInBothLanguages(who -> who.post(path, body), as(OFFICE), 409, "programme-is-closed");
    }

    private List<String> allowed(String path) {
        return as(OFFICE)
                .get(path)
                .expect(200)
                .json()
                .at("/allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "市rsj,市rsj,2018-10-01,name-unchanged",
        "市社保局,市社保局,2017-12-31,renamed-before-its-last-name"
    })
    void aDepartmentIsRenamedForwardAndToSomethingElse(
            String name, String shortName, String from, String slug) {
        String before = as(OFFICE).get("/api/departments").json().at("/items").toString();
        Map<String, Object> renaming =
                Map.of("name", name, "shortName", shortName, "from", from, "reason", "机构改革");

        refusedInBothLanguages(
                who -> who.post("/api/departments/rsj/renamings", renaming), as(OFFICE), 422, slug);
        assertThat(as(OFFICE).get("/api/departments").json().at("/items")).hasToString(before);
    }

    @Test
    void aDepartmentHasAParentThatIsThere() {
        Map<String, Object> department =
                Map.of(
                        "code", "orphan",
                        "name", "某处",
                        "kind", "LOCALITY",
                        "parent", "none",
                        "validFrom", "2018-01-01");

        refusedInBothLanguages(
                who -> who.post("/api/departments", department), as(OFFICE), 422, "parent-unknown");
        as(OFFICE)
                .post("/api/departments/none/renamings", Map.of("name", "x"))
                .refused(400, "invalid-fields");
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01,2021-01-01", "2018-01-02,2018-01-01"})
    void theCalendarIsShownForAUsableSpan(String from, String to) {
        refusedInBothLanguages(
                who -> who.get("/api/calendar?from=" + from + "&to=" + to),
                as(LEAD),
                422,
                "calendar-span-too-long");
    }

    private void noProgramme(String slug, String field, Object value) {
        Map<String, Object> programme = new HashMap<>(programme("impossible"));
        programme.put(field, value);
        refusedInBothLanguages(
                who -> who.post("/api/programmes", programme), as(OFFICE), 422, slug);
    }

    private void noTask(String slug, String field, Object value) {
        refusedInBothLanguages(
                who -> who.post("/api/tasks", task("A1-nowhere", field, value)),
                as(OFFICE),
                422,
                slug);
    }
}
