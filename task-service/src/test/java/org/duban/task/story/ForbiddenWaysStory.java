package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.duban.task.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each forbidden way beside the allowed one; none of them changes anything. */
class ForbiddenWaysStory extends RunningService {

    @Test
    void onlyABelievedTokenOpensTheDoor() {
        String path = assigned(task("A1-no-token"));
        List<String> before = state(path);

        for (Api stranger :
                List.of(
                        nobody(),
                        nobody().bearing("not.a.token"),
                        nobody().bearing(Issuer.token(LEAD, "duban", Duration.ofHours(-1))),
                        nobody().bearing(Issuer.token(LEAD, "another-system", Duration.ofHours(1))),
                        nobody().bearing(Issuer.forged(LEAD)))) {
            refusedInBothLanguages(who -> who.get(path), stranger, 401, "not-signed-in");
            Api.Answer refused = stranger.post(path + "/acknowledgement", Map.of());
            refused.refused(401, "not-signed-in");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(state(path)).isEqualTo(before);
        as(LEAD).get(path).expect(200);
    }

    @Test
    void whatTheOfficeDoesNobodyElseDoes() {
        String path = drafted(task("A1-office-only"));
        List<String> before = state(path);

        for (String other : List.of(LEAD, "head.rsj", "leader", "auditor", "admin")) {
            refusedInBothLanguages(
                    who -> who.post("/api/tasks", task("A1-x")), as(other), 403, "role-required");
            refusedInBothLanguages(
                    who -> who.post(path + "/assignment", Map.of()),
                    as(other),
                    403,
                    "only-office-acts");
        }
        for (String other : List.of(LEAD, "leader", "auditor")) {
            as(other).post("/api/programmes", programme("x")).refused(403, "role-required");
            as(other)
                    .post("/api/programmes/" + PROGRAMME + "/issue", Map.of())
                    .refused(403, "role-required");
            as(other)
                    .post("/api/programmes/" + PROGRAMME + "/close", Map.of())
                    .refused(403, "role-required");
            as(other).post("/api/departments", department("x")).refused(403, "role-required");
            as(other)
                    .post("/api/departments/rsj/renamings", renaming("市社保局"))
                    .refused(403, "role-required");
        }
        assertThat(state(path)).isEqualTo(before);
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
    }

    @Test
    void anotherDepartmentsTaskIsNotThere() {
        String path = begun("A1-foreign");
        List<String> before = state(path);

        for (String address : List.of(path, path + "/history", path + "/evidence/f")) {
            refusedInBothLanguages(who -> who.get(address), as(STRANGER), 404, "not-found");
        }
        for (Map.Entry<String, Object> post : everyVerb().entrySet()) {
            as(STRANGER).post(path + post.getKey(), post.getValue()).refused(404, "not-found");
            as(OFFICE)
                    .post("/api/tasks/story.none" + post.getKey(), post.getValue())
                    .refused(404, "not-found");
        }
        assertThat(state(path)).isEqualTo(before);
        for (String reader : List.of(SUPPORTER, "leader", "auditor", "admin")) {
            as(reader).get(path + "/history").expect(200);
        }
    }

    @Test
    void aDepartmentListsCountsAndSeesItselfOnly() {
        String path = begun("A1-listed");
        String id = path.substring(path.lastIndexOf('/') + 1);

        for (String query : List.of("", "&department=rsj", "&q=A1-listed", "&status=IN_PROGRESS")) {
            assertThat(listed(STRANGER, query)).doesNotContain(id);
            assertThat(listed(LEAD, query)).contains(id);
        }
        as(STRANGER)
                .get("/api/departments/rsj/progress?programme=" + PROGRAMME)
                .refused(404, "not-found");
        assertThat(
                        as(STRANGER)
                                .get("/api/departments/progress?programme=" + PROGRAMME)
                                .expect(200)
                                .json()
                                .at("/items")
                                .findValuesAsString("department"))
                .doesNotContain("rsj");
    }

    @Test
    void aTaskThatWasGivenAwayIsNotThereAnyMore() {
        String path = begun("A1-given");
        as(OFFICE)
                .post(path + "/lead", Map.of("leadDepartment", "jyj", "reason", "职责划分"))
                .expect(200);

        as(LEAD).get(path).refused(404, "not-found");
        as(LEAD).post(path + "/progress-updates", update(50)).refused(404, "not-found");
        as(STRANGER).post(path + "/acknowledgement", Map.of()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"percent\":",
                "[]",
                "\"40\"",
                "",
                "{\"percent\":\"many\",\"done\":\"x\"}",
                "{\"percent\":40,\"done\":\"x\",\"forecast\":\"2018-02-30\"}",
                "{\"percent\":40,\"done\":\"x\",\"evidence\":\"f\"}"
            })
    void whatCannotBeReadIsNotGuessedAt(String body) {
        String path = begun("A1-unread-" + Integer.toHexString(body.hashCode()));
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", body),
                as(LEAD),
                400,
                "unreadable-body");
        assertThat(state(path)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "serial,a b",
        "serial,../x",
        "title,' '",
        "title,LONG",
        "objective,LONG",
        "programme,''",
        "leadDepartment,''"
    })
    void fieldsThatNeedMendingAreNamed(String field, String value) {
        Map<String, Object> task =
                task("A1-mend", field, value.equals("LONG") ? "长".repeat(4001) : value);

        refusedInBothLanguages(
                who -> who.post("/api/tasks", task), as(OFFICE), 400, "invalid-fields");
        assertThat(
                        as(OFFICE)
                                .post("/api/tasks", task)
                                .json()
                                .at("/errors")
                                .findValuesAsString("field"))
                .contains(field);
        as(OFFICE).get("/api/tasks/story.A1-mend").refused(404, "not-found");
    }

    @Test
    void anUnknownKindAndATooLongIdAreRefused() {
        refusedInBothLanguages(
                who -> who.post("/api/tasks", task("A1-kind", "kind", "SOMETIMES")),
                as(OFFICE),
                400,
                "unreadable-body");
        Map<String, Object> longest = new HashMap<>(task("s".repeat(40)));
        longest.put("programme", "p".repeat(40));
        refusedInBothLanguages(
                who -> who.post("/api/tasks", longest), as(OFFICE), 400, "id-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=201,limit-out-of-bounds",
        "limit=0,limit-out-of-bounds",
        "limit=many,http-400",
        "after=!,cursor-unreadable",
        "after=WyJhIl0,cursor-unreadable",
        "light=PURPLE,invalid-fields",
        "status=LOST,invalid-fields",
        "dueFrom=soon,invalid-fields",
        "sort=beauty,invalid-fields",
        "role=boss,invalid-fields"
    })
    void aListIsAskedForAsDescribed(String query, String slug) {
        refusedInBothLanguages(
                who -> who.get("/api/tasks?programme=" + PROGRAMME + "&" + query),
                as(OFFICE),
                400,
                slug);
        assertThat(
                        as(OFFICE)
                                .with("Accept-Language", "en")
                                .get("/api/tasks?" + query)
                                .json()
                                .toString())
                .doesNotContain("java.", "org.duban");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks/story.none/history?after=!,404,not-found",
        "/api/departments?after=!,400,cursor-unreadable",
        "/api/programmes?limit=999,400,limit-out-of-bounds",
        "/api/programmes/none,404,not-found",
        "/api/departments/progress,400,http-400",
        "/api/departments/progress?programme=none,404,not-found",
        "/api/no-such-thing,404,http-404"
    })
    void whatIsNotThereIsToldAsAProblem(String path, int status, String slug) {
        refusedInBothLanguages(who -> who.get(path), as(OFFICE), status, slug);
    }

    private List<String> listed(String account, String query) {
        return as(account)
                .get("/api/tasks?limit=200&programme=" + PROGRAMME + query)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    private static Map<String, Object> everyVerb() {
        Map<String, Object> reason = Map.of("reason", "x");
        Map<String, Object> verbs = new HashMap<>();
        verbs.put("/assignment", Map.of());
        verbs.put("/acknowledgement", Map.of());
        verbs.put("/refusal", reason);
        verbs.put("/progress-updates", update(50));
        verbs.put("/indicators", Map.of("indicators", List.of()));
        verbs.put("/milestones/1/completion", Map.of("on", "2018-09-01"));
        verbs.put(
                "/extension-requests",
                Map.of("to", "2019-01-31", "reasonCode", "OTHER", "reason", "x"));
        verbs.put("/extension-requests/1/decision", Map.of("granted", true));
        verbs.put("/completion-claim", Map.of("on", "2018-09-01"));
        verbs.put("/closure", Map.of());
        verbs.put("/returns", reason);
        verbs.put("/reopening", reason);
        verbs.put("/suspension", reason);
        verbs.put("/resumption", reason);
        verbs.put("/termination", reason);
        verbs.put("/halt-requests", Map.of("kind", "SUSPENSION", "reason", "x"));
        verbs.put("/halt-requests/1/withdrawal", Map.of());
        verbs.put("/halt-requests/1/decision", Map.of("granted", true, "note", "x"));
        verbs.put("/clauses", Map.of("clauses", List.of("9")));
        verbs.put("/readers", Map.of("departments", List.of("zzb")));
        verbs.put("/revisions", Map.of("title", "x", "reason", "x"));
        verbs.put("/lead", Map.of("leadDepartment", "jyj", "reason", "x"));
        return verbs;
    }

    private static Map<String, Object> department(String code) {
        return Map.of("code", code, "name", "某局", "kind", "LOCALITY", "validFrom", "2018-01-01");
    }

    private static Map<String, Object> renaming(String name) {
        return Map.of("name", name, "from", "2018-10-01", "reason", "机构改革");
    }
}
