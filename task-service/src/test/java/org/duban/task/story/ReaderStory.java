package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.ONLY_LEAD_OR_OFFICE_COPIES;
import static org.duban.task.task.TaskRule.READERS_UNCHANGED;
import static org.duban.task.task.TaskRule.READER_TAKES_PART;
import static org.duban.task.task.TaskRule.TOO_MANY_READERS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** A task is copied to departments that read along and do nothing about it (抄送). */
class ReaderStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    READER_TAKES_PART,
                    TOO_MANY_READERS,
                    READERS_UNCHANGED,
                    ONLY_LEAD_OR_OFFICE_COPIES);

    private static final String READER = STRANGER;

    @Test
    void whoReadsAlongSeesItAllButForPartsAndFindsItInItsList() {
        String path = begun("A1-copied");
        as(SUPPORTER).post(path + "/parts", Map.of("percent", 20, "text", "只给牵头看")).expect(200);
        as(READER).get(path).refused(404, "not-found");
        Api keyed = as(LEAD).with("Idempotency-Key", "copy");

        String first = keyed.post(path + "/readers", readers("jyj")).expect(200).header("ETag");
        assertThat(keyed.post(path + "/readers", readers("jyj")).expect(200).header("ETag"))
                .isEqualTo(first);
        keyed.post(path + "/readers", readers("zzb")).refused(422, "idempotency-key-reused");

        Api.Answer seen = as(READER).get(path).expect(200);
        assertThat(seen.json().at("/readers").toString()).isEqualTo("[\"jyj\"]");
        assertThat(seen.json().at("/allowed")).isEmpty();
        assertThat(seen.json().at("/parts")).isEmpty();
        assertThat(as(READER).get(path + "/history").expect(200).json().toString())
                .contains("抄送 jyj")
                .doesNotContain("只给牵头看");
        assertThat(as(READER).get(path + "/discussion").expect(200).json().at("/items")).isEmpty();
        for (String query : List.of("", "&role=reader", "&department=jyj", "&q=A1-copied")) {
            assertThat(listed(READER, query)).contains("A1-copied");
        }
        for (String query : List.of("&role=lead", "&role=support")) {
            assertThat(listed(READER, query)).doesNotContain("A1-copied");
        }
        assertThat(listed(SUPPORTER, "&role=reader")).doesNotContain("A1-copied");
        assertThat(listed(OFFICE, "&department=jyj&role=reader")).contains("A1-copied");
        assertThat(listed(READER, "&role=reader&asOf=" + TODAY.plusDays(1))).contains("A1-copied");
        as("liaison.zzb").get(path).refused(404, "not-found");

        as(OFFICE).post(path + "/readers", readers()).expect(200);
        as(READER).get(path).refused(404, "not-found");
        assertThat(listed(READER, "")).doesNotContain("A1-copied");
    }

    @Test
    void evidenceIsReadAsByAnybodyWhoTakesPart() {
        String path = begun("A1-copied-file");
        String file = evidence(path);
        as(LEAD).post(
                        path + "/progress-updates",
                        Map.of("percent", 50, "done", "x", "evidence", List.of(file)))
                .expect(200);
        as(READER).get(path + "/evidence/" + file).refused(404, "not-found");

        as(OFFICE).post(path + "/readers", readers("jyj")).expect(200);

        as(READER).get(path + "/evidence/" + file).expect(200);
        as(READER)
                .upload(path + "/evidence", "a.pdf", "application/pdf", RealFiles.PDF)
                .refused(403, "only-team-acts");
    }

    @Test
    void whoReadsAlongDoesNothing() {
        String path = begun("A1-copied-quiet");
        as(LEAD).post(path + "/readers", readers("jyj")).expect(200);
        List<String> before = state(path);

        refused(READER, path + "/questions", Map.of("text", "为何？"), "only-participants-speak");
        refused(
                READER,
                path + "/parts",
                Map.of("percent", 10, "text", "x"),
                "only-supporters-contribute");
        refused(READER, path + "/progress-updates", update(50), "only-lead-department-acts");
        refused(READER, path + "/readers", readers("zzb"), "only-lead-or-office-copies");
        refused(
                READER,
                path + "/help-requests",
                Map.of("to", "czj", "problem", "x"),
                "only-team-acts");
        refused(SUPPORTER, path + "/readers", readers("zzb"), "only-lead-or-office-copies");
        refused("leader", path + "/readers", readers("zzb"), "only-lead-or-office-copies");
        as("liaison.zzb").post(path + "/readers", readers("zzb")).refused(404, "not-found");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void whoTakesPartIsNoReaderAndThereAreTwentyAtMost() {
        String path = begun("A1-copied-no");
        List<String> before = state(path);
        for (String one : List.of("rsj", "czj")) {
            refusedInBothLanguages(
                    who -> who.post(path + "/readers", readers("jyj", one)),
                    as(LEAD),
                    422,
                    "reader-takes-part");
        }
        refusedInBothLanguages(
                who -> who.post(path + "/readers", readers()),
                as(OFFICE),
                422,
                "readers-unchanged");
        String[] many = IntStream.range(0, 21).mapToObj(n -> "d" + n).toArray(String[]::new);
        refusedInBothLanguages(
                who -> who.post(path + "/readers", readers(many)),
                as(OFFICE),
                422,
                "too-many-readers");
        as(OFFICE).post(path + "/readers", readers("none")).refused(422, "department-unknown");
        as(OFFICE).post(path + "/readers", Map.of()).refused(400, "invalid-fields");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void whoIsMadeASupporterReadsAlongNoMore() {
        String path = begun("A1-copied-joins");
        as(LEAD).post(path + "/readers", readers("jyj", "zzb")).expect(200);

        as(OFFICE)
                .post(
                        path + "/revisions",
                        Map.of("supportingDepartments", List.of("czj", "jyj"), "reason", "调整"))
                .expect(200);

        Api.Answer seen = as(READER).get(path).expect(200);
        assertThat(seen.json().at("/readers").toString()).isEqualTo("[\"zzb\"]");
        assertThat(seen.json().at("/allowed").toString()).contains("parts");
    }

    @Test
    void whatADepartmentOnlyReadsDoesNotKeepItFromBeingDissolved() {
        as(OFFICE)
                .post(
                        "/api/departments",
                        Map.of(
                                "code",
                                "reads",
                                "name",
                                "市阅局",
                                "kind",
                                "MUNICIPAL_DEPARTMENT",
                                "validFrom",
                                "2018-01-01"))
                .expect(201);
        String path = begun("A1-copied-gone");
        as(OFFICE).post(path + "/readers", readers("reads")).expect(200);

        as(OFFICE)
                .post(
                        "/api/departments/reads/dissolution",
                        Map.of("from", "2018-12-01", "reason", "机构改革"))
                .expect(200);
    }

    private List<String> listed(String who, String query) {
        return as(who).get("/api/tasks?limit=200&programme=" + PROGRAMME + query)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("serial");
    }

    private void refused(String who, String path, Map<String, ?> body, String slug) {
        refusedInBothLanguages(asked -> asked.post(path, body), as(who), 403, slug);
    }

    private static Map<String, Object> readers(String... codes) {
        return Map.of("departments", List.of(codes));
    }
}
