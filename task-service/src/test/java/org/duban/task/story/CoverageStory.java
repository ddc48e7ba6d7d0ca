package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What serves a clause of the upstream plan is seen, and what is missing, too. */
class CoverageStory extends CoveringService {

    @Test
    void theMatrixShowsWhatServesAClauseWhatIsMissingAndWhatServesNone() {
        clause("matrix", "1", List.of("rsj", "czj"));
        clause("matrix", "2", List.of("jyj"));
        clause("matrix", "10", List.of());
        String serving = begun(task("M-1", "programme", "matrix"));
        String orphan = drafted(task("M-2", "programme", "matrix"));
        assertThat(line("matrix", OFFICE, "1").at("/served").asBoolean()).isFalse();

        as(OFFICE).post(serving + "/clauses", clauses("1", "2")).expect(200);

        assertThat(as(LEAD).get(serving).json().at("/clauses")).hasToString("[\"1\",\"2\"]");
        assertThat(numbers(as(OFFICE).get("/api/programmes/matrix/coverage")))
                .containsExactly("1", "2", "10");
        JsonNode first = line("matrix", OFFICE, "1");
        assertThat(first.at("/tasks/0/id").asString()).isEqualTo("matrix.M-1");
        assertThat(first.at("/tasks/0/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(first.at("/tasks/0/light").asString())
                .isEqualTo(as(OFFICE).get(serving).string("light/level"));
        assertThat(first.at("/missing")).isEmpty();
        assertThat(line("matrix", OFFICE, "2").at("/missing")).hasToString("[\"jyj\"]");
        assertThat(numbers(as(OFFICE).get("/api/programmes/matrix/coverage?gaps=true")))
                .containsExactly("2", "10");
        assertThat(numbers(as(OFFICE).get("/api/programmes/matrix/coverage?department=czj")))
                .containsExactly("1");
        assertThat(orphans("matrix", OFFICE)).containsExactly("matrix.M-2");

        as(OFFICE).post(serving + "/termination", Map.of("reason", "并入")).expect(200);
        as(OFFICE).post(orphan + "/termination", Map.of("reason", "并入")).expect(200);
        assertThat(line("matrix", OFFICE, "1").at("/tasks")).as("given up").isEmpty();
        assertThat(orphans("matrix", OFFICE)).as("given up").isEmpty();
    }

    @Test
    void aDepartmentIsShownItsOwnPart() {
        clause("own", "5", List.of("rsj", "jyj"));
        String path = drafted(task("M-5", "programme", "own"));
        as(OFFICE).post(path + "/clauses", clauses("5")).expect(200);
        drafted(task("M-6", "programme", "own"));

        assertThat(line("own", LEAD, "5").at("/tasks/0/id").asString()).isEqualTo("own.M-5");
        assertThat(line("own", LEAD, "5").at("/missing")).as("not told of others").isEmpty();
        assertThat(line("own", STRANGER, "5").at("/tasks")).as("another department's").isEmpty();
        assertThat(line("own", STRANGER, "5").at("/missing")).hasToString("[\"jyj\"]");
        assertThat(line("own", "leader", "5").at("/missing")).hasToString("[\"jyj\"]");
        assertThat(numbers(as(STRANGER).get("/api/programmes/own/coverage?department=czj")))
                .as("clauses that name it, whatever it asks for")
                .containsExactly("5");
        assertThat(orphans("own", LEAD)).contains("own.M-6");
        assertThat(orphans("own", STRANGER)).isEmpty();
    }

    @Test
    void aSuccessorStandsInForTheDepartmentAClauseNames() {
        for (String code : List.of("former", "heir")) {
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
        clause("heirs", "7", List.of("former"));
        String path = drafted(task("M-7", "leadDepartment", "heir", Map.of("programme", "heirs")));
        as(OFFICE).post(path + "/clauses", clauses("7")).expect(200);
        assertThat(line("heirs", OFFICE, "7").at("/missing")).hasToString("[\"former\"]");

        as(OFFICE)
                .post(
                        "/api/departments/former/merger",
                        Map.of("into", "heir", "from", TODAY.toString(), "reason", "机构改革"))
                .expect(200);

        assertThat(line("heirs", OFFICE, "7").at("/missing")).isEmpty();
        as(OFFICE)
                .post(
                        "/api/programmes/heirs/clauses/7/revisions",
                        Map.of("text", "改写", "departments", List.of("former", "heir")))
                .expect(200);
    }

    @Test
    void aTaskServesClausesOfItsOwnProgramme() {
        clause("heirs", "30", List.of());
        String path = drafted(task("A1-elsewhere"));
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/clauses", clauses("30")),
                as(OFFICE),
                422,
                "clause-unknown");
        as(LEAD).post(path + "/clauses", clauses()).refused(403, "only-office-acts");
        as(STRANGER).post(path + "/clauses", clauses()).refused(404, "not-found");
        assertThat(state(path)).isEqualTo(before);
    }

    private static Map<String, Object> task(
            String serial, String field, Object value, Map<String, Object> more) {
        Map<String, Object> task = task(serial, field, value);
        task.putAll(more);
        return task;
    }

    private JsonNode line(String programme, String account, String number) {
        return StreamSupport.stream(
                        as(account)
                                .get("/api/programmes/" + programme + "/coverage")
                                .expect(200)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(line -> line.at("/clause/number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> orphans(String programme, String account) {
        return as(account)
                .get("/api/programmes/" + programme + "/coverage/orphans")
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }
}
