package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office keeps the register of the clauses of the upstream plan; everybody reads it. */
class ClauseRegisterStory extends CoveringService {

    @Test
    void theRegisterIsKeptByTheOfficeAndReadByEverybody() {
        clause("register", "3.10", List.of("rsj"));
        clause("register", "3.9", List.of());
        String path = "/api/programmes/register/clauses";
        Map<String, Object> again = clauseOf("3.9", List.of());

        refusedInBothLanguages(who -> who.post(path, again), as(OFFICE), 409, "already-exists");
        for (String other : List.of(LEAD, "leader", "auditor", "admin")) {
            as(other).post(path, clauseOf("4", List.of())).refused(403, "role-required");
            as(other)
                    .post(path + "/3.9/revisions", Map.of("text", "改"))
                    .refused(403, "role-required");
            as(other)
                    .post(path + "/3.9/withdrawal", Map.of("reason", "重复"))
                    .refused(403, "role-required");
            assertThat(as(other).get(path).expect(200).json().at("/items"))
                    .as("for %s", other)
                    .hasSize(2);
        }
        nobody().get(path).refused(401, "not-signed-in");

        assertThat(
                        as(LEAD).get(path + "?limit=1")
                                .expect(200)
                                .json()
                                .at("/items")
                                .findValuesAsString("number"))
                .containsExactly("3.9");
        String next = as(LEAD).get(path + "?limit=1").string("next");
        assertThat(as(LEAD).get(path + "?after=" + next).string("items/0/number"))
                .isEqualTo("3.10");
        Api.Answer one = as(LEAD).get(path + "/3.10").expect(200);
        assertThat(one.header("ETag")).isEqualTo("\"1\"");
        assertThat(one.json().at("/departments")).hasToString("[\"rsj\"]");
    }

    @Test
    void whatIsStruckOutIsNoLongerServedAndMayComeBack() {
        clause("struck", "8", List.of("rsj"));
        String path = "/api/programmes/struck/clauses/8";
        String task = drafted(task("R-8", "programme", "struck"));
        as(OFFICE).post(task + "/clauses", clauses("8")).expect(200);

        refusedInBothLanguages(
                who -> who.post(path + "/withdrawal", Map.of("reason", "重复")),
                as(OFFICE),
                409,
                "clause-still-served");
        as(OFFICE).post(task + "/clauses", clauses()).expect(200);
        Api keyed = as(OFFICE).with("Idempotency-Key", "w");
        keyed.post(path + "/withdrawal", Map.of("reason", "重复")).expect(200);
        keyed.post(path + "/withdrawal", Map.of("reason", "重复")).expect(200);
        refusedInBothLanguages(
                who -> who.post(path + "/withdrawal", Map.of("reason", "再次")),
                as(OFFICE),
                409,
                "clause-is-withdrawn");
        refusedInBothLanguages(
                who -> who.post(task + "/clauses", clauses("8")),
                as(OFFICE),
                409,
                "clause-is-withdrawn");
        assertThat(numbers(as(OFFICE).get("/api/programmes/struck/coverage"))).doesNotContain("8");
        assertThat(
                        as(OFFICE)
                                .get("/api/programmes/struck/clauses?withdrawn=true")
                                .json()
                                .at("/items")
                                .findValuesAsString("number"))
                .containsExactly("8");

        as(OFFICE).post(path + "/revisions", Map.of("text", "恢复", "area", "A1")).expect(200);
        as(OFFICE).post(task + "/clauses", clauses("8")).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "area,A9,422,area-unknown",
        "departments,none,422,department-unknown",
        "number,第三条,400,invalid-fields",
        "text,' ',400,invalid-fields"
    })
    void aClauseThatCannotBeIsNotRegistered(String field, String value, int status, String slug) {
        Map<String, Object> clause = new HashMap<>(clauseOf("20", List.of()));
        clause.put(field, field.equals("departments") ? List.of(value) : value);

        refusedInBothLanguages(
                who -> who.post("/api/programmes/register/clauses", clause),
                as(OFFICE),
                status,
                slug);
        as(OFFICE).get("/api/programmes/register/clauses/20").refused(404, "not-found");
    }

    @Test
    void theSameRevisionAgainIsRefusedAndAProgrammeThatIsNotThereToo() {
        clause("struck", "40", List.of());

        refusedInBothLanguages(
                who ->
                        who.post(
                                "/api/programmes/struck/clauses/40/revisions",
                                Map.of("text", "推动落实第 40 条", "area", "A1")),
                as(OFFICE),
                422,
                "clause-unchanged");
        for (String path : List.of("/clauses", "/coverage", "/coverage/orphans", "/clauses/1")) {
            as(OFFICE).get("/api/programmes/none" + path).refused(404, "not-found");
        }
        as(OFFICE)
                .post("/api/programmes/none/clauses", clauseOf("1", List.of()))
                .refused(404, "not-found");
        as(OFFICE)
                .get("/api/programmes/matrix/coverage?limit=201")
                .refused(400, "limit-out-of-bounds");
        as(OFFICE).get("/api/programmes/matrix/coverage?after=!").refused(400, "cursor-unreadable");
    }

    @Test
    void nothingIsWrittenIntoTheRegisterOfAProgrammeThatHasEnded() {
        clause("ended", "1", List.of());
        as(OFFICE).post("/api/programmes/ended/close", Map.of()).expect(200);

        for (Map.Entry<String, Map<String, Object>> post :
                Map.of(
                                "",
                                clauseOf("2", List.of()),
                                "/1/revisions",
                                Map.<String, Object>of("text", "改"),
                                "/1/withdrawal",
                                Map.<String, Object>of("reason", "重复"))
                        .entrySet()) {
            as(OFFICE)
                    .post("/api/programmes/ended/clauses" + post.getKey(), post.getValue())
                    .refused(409, "programme-is-closed");
        }
    }
}
