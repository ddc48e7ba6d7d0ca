package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What proves that something was done: kept as it came, shown to those who see the task. */
class EvidenceStory extends RunningService {

    private static final Map<String, byte[]> FILES =
            Map.of("pdf", RealFiles.PDF, "png", RealFiles.PNG, "xlsx", RealFiles.XLSX);

    @ParameterizedTest
    @CsvSource({
        "pdf,application/pdf",
        "png,image/png",
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void aFileComesBackAsItWent(String kind, String type) {
        byte[] content = FILES.get(kind);
        String path = assigned(task("A1-file-" + kind)) + "/evidence";

        Api.Answer kept =
                as(LEAD).upload(path, "台账 一." + kind, "application/octet-stream", content)
                        .expect(201);
        Api.Answer opened = as(SUPPORTER).get(path + "/" + kept.string("id")).expect(200);

        assertThat(kept.string("name")).isEqualTo("台账 一." + kind);
        assertThat(kept.json().at("/size").asInt()).isEqualTo(content.length);
        assertThat(kept.string("contentType")).isEqualTo(type);
        assertThat(kept.string("sha256")).isEqualTo(RealFiles.sha256(content));
        assertThat(kept.header("Location")).isEqualTo(path + "/" + kept.string("id"));
        assertThat(opened.response().body()).isEqualTo(content);
        assertThat(opened.header("Content-Type")).isEqualTo(type);
        assertThat(opened.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(opened.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%8F%B0%E8%B4%A6");
    }

    @Test
    void evidenceIsThereForThoseWhoSeeItsTaskOnly() {
        String path = assigned(task("A1-file-foreign"));
        String file = evidence(path);
        String other = assigned(task("A1-file-other", "leadDepartment", "jyj"));

        refusedInBothLanguages(
                who -> who.get(path + "/evidence/" + file), as(STRANGER), 404, "not-found");
        as(STRANGER)
                .upload(path + "/evidence", "a.pdf", "application/pdf", RealFiles.PDF)
                .refused(404, "not-found");
        as(STRANGER).get(other + "/evidence/" + file).refused(404, "not-found");
        as(LEAD).get(path + "/evidence/no-such-file").refused(404, "not-found");
        as("leader").get(path + "/evidence/" + file).expect(200);
    }

    @Test
    void onlyTheLeadAndItsSupportersPutEvidenceForward() {
        String path = assigned(task("A1-file-lead")) + "/evidence";

        for (String other : List.of(OFFICE, "leader")) {
            as(other)
                    .upload(path, "a.pdf", "application/pdf", RealFiles.PDF)
                    .refused(403, "only-team-acts");
        }
        as(SUPPORTER).upload(path, "a.pdf", "application/pdf", RealFiles.PDF).expect(201);
        as("head.rsj").upload(path, "a.pdf", "application/pdf", RealFiles.PDF).expect(201);
    }

    @Test
    void aFileOfAnotherTaskProvesNothing() {
        String path = begun("A1-file-this");
        String elsewhere = evidence(begun("A1-file-that"));
        List<String> before = state(path);

        refusedInBothLanguages(
                who ->
                        who.post(
                                path + "/completion-claim",
                                Map.of("on", "2018-09-01", "evidence", List.of(elsewhere))),
                as(LEAD),
                422,
                "evidence-unknown");
        as(LEAD).post(
                        path + "/progress-updates",
                        Map.of("percent", 100, "done", "x", "evidence", List.of(elsewhere)))
                .refused(422, "evidence-unknown");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void aFileIsWhatItsContentSays() {
        String path = assigned(task("A1-file-content")) + "/evidence";

        for (byte[] content :
                List.of(
                        RealFiles.PROGRAM,
                        RealFiles.JAR,
                        "<html><script>alert(1)</script></html>".getBytes(UTF_8))) {
            refusedInBothLanguages(
                    who -> who.upload(path, "报告.pdf", "application/pdf", content),
                    as(LEAD),
                    422,
                    "file-type-not-allowed");
        }
        Api.Answer picture = as(LEAD).upload(path, "a.pdf", "application/pdf", RealFiles.PNG);
        assertThat(picture.expect(201).string("contentType")).isEqualTo("image/png");
    }

    @Test
    void aFileIsNeitherEmptyNorTooLargeNorJson() {
        String path = assigned(task("A1-file-size"));
        List<String> before = state(path);
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(RealFiles.PDF, 0, large, 0, RealFiles.PDF.length);

        String to = path + "/evidence";
        refusedInBothLanguages(
                who -> who.upload(to, "a.pdf", "application/pdf", large),
                as(LEAD),
                413,
                "too-large");
        refusedInBothLanguages(
                who -> who.upload(to, "a.pdf", "application/pdf", new byte[0]),
                as(LEAD),
                422,
                "file-empty");
        refusedInBothLanguages(who -> who.post(to, Map.of()), as(LEAD), 415, "http-415");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void aRepeatedUploadIsKeptOnceAlsoWhenTheTaskHasMovedOn() {
        String path = begun("A1-file-again");
        Api again = as(LEAD).with("Idempotency-Key", "u");
        String first = uploaded(again, path, RealFiles.PDF).expect(201).string("id");
        as(LEAD).post(path + "/completion-claim", claim(path, TODAY)).expect(200);

        assertThat(uploaded(again, path, RealFiles.PDF).expect(201).string("id")).isEqualTo(first);
        refusedInBothLanguages(
                who -> uploaded(who, path, RealFiles.PNG), again, 422, "idempotency-key-reused");
        uploaded(as(LEAD), path, RealFiles.PDF).refused(409, "task-not-in-status");
    }

    private static Api.Answer uploaded(Api who, String path, byte[] content) {
        return who.upload(path + "/evidence", "报告.pdf", "application/pdf", content);
    }
}
