package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every issue of a plan can be compared with those before it, and with what is planned now. */
class VersionsStory extends RunningService {

    @Test
    void everyIssueSaysWhatItChanges() {
        founded("issues");
        String stays = drafted(task("V-1", "programme", "issues"));
        String moves = begun(task("V-2", "programme", "issues"));
        String goes = drafted(task("V-3", "programme", "issues"));
        assertThat(changes("issues", "next")).as("before the first issue").hasSize(3);
        issue("issues");

        Map<String, Object> anew = draft();
        anew.put("title", "根治欠薪");
        as(OFFICE).post(stays + "/redrafting", anew).expect(200);
        as(LEAD).post(moves + "/progress-updates", update(50)).expect(200);
        as(LEAD).post(
                        moves + "/extension-requests",
                        Map.of("to", "2019-01-31", "reasonCode", "OTHER", "reason", "x"))
                .expect(200);
        as("office.zzb")
                .post(moves + "/extension-requests/1/decision", Map.of("granted", true))
                .expect(200);
        as(OFFICE).post(goes + "/termination", Map.of("reason", "并入")).expect(200);
        drafted(task("V-4", "programme", "issues"));
        List<String> ahead = changes("issues", "next");
        issue("issues");
        as(LEAD).post(moves + "/progress-updates", update(60)).expect(200);
        as(OFFICE).post(stays + "/termination", Map.of("reason", "并入")).expect(200);

        assertThat(changes("issues", "1")).containsExactly("ADDED V-1", "ADDED V-2", "ADDED V-3");
        assertThat(changes("issues", "2"))
                .containsExactly(
                        "CHANGED V-1 title [根治欠薪与工资支付保障]→[根治欠薪]",
                        "CHANGED V-2 due [2018-12-31]→[2019-01-31]",
                        "REMOVED V-3",
                        "ADDED V-4")
                .isEqualTo(ahead);
        assertThat(changes("issues", "2?from=0"))
                .containsExactly("ADDED V-1", "ADDED V-2", "ADDED V-4");
        assertThat(changes("issues", "next")).containsExactly("REMOVED V-1");
        JsonNode versions =
                as(LEAD).get("/api/programmes/issues/versions").expect(200).json().at("/items");
        assertThat(versions.findValuesAsString("version")).containsExactly("1", "2");
        assertThat(versions.at("/0/by/id").asString()).isEqualTo(OFFICE);
        assertThat(versions.at("/1/on").asString()).isEqualTo(TODAY.toString());
    }

    @Test
    void changesAndVersionsArePaged() {
        founded("paged");
        for (int n = 1; n <= 5; n++) {
            drafted(task("P-" + n, "programme", "paged"));
        }
        issue("paged");
        issue("paged");

        List<String> all = new ArrayList<>();
        String path = "/api/programmes/paged/versions/1/changes?limit=2";
        String next = "";
        do {
            Api.Answer page = as(OFFICE).get(path + next).expect(200);
            all.addAll(page.json().at("/items").findValuesAsString("serial"));
            next = page.json().at("/next").isNull() ? "" : "&after=" + page.string("next");
        } while (!next.isEmpty());
        assertThat(all).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5");
        assertThat(changes("paged", "2")).isEmpty();

        Api.Answer first = as(OFFICE).get("/api/programmes/paged/versions?limit=1").expect(200);
        assertThat(
                        as(OFFICE)
                                .get("/api/programmes/paged/versions?after=" + first.string("next"))
                                .json()
                                .at("/items")
                                .findValuesAsString("version"))
                .containsExactly("2");
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void aProgrammeThatIsNotThereHasNoVersions() {
        for (String path : List.of("", "/1/changes", "/next/changes")) {
            as(OFFICE).get("/api/programmes/none/versions" + path).refused(404, "not-found");
        }
    }

    @Test
    void aDepartmentSeesWhatBecameOfItsOwnTasks() {
        founded("parts");
        drafted(task("D-1", "programme", "parts"));
        Map<String, Object> other = task("D-2", "programme", "parts");
        other.put("leadDepartment", "jyj");
        other.put("supportingDepartments", List.of());
        drafted(other);
        issue("parts");

        assertThat(serials(LEAD, "1")).containsExactly("D-1");
        assertThat(serials(STRANGER, "1")).containsExactly("D-2");
        assertThat(serials(STRANGER, "next?from=0")).containsExactly("D-2");
        assertThat(serials("leader", "1")).containsExactly("D-1", "D-2");
    }

    @ParameterizedTest
    @CsvSource({
        "/1/changes?from=1,422,versions-not-in-order",
        "/1/changes?from=7,422,versions-not-in-order",
        "/2/changes,404,version-unknown",
        "/0/changes,404,version-unknown",
        "/1/changes?from=-1,404,version-unknown",
        "/next/changes?from=9,404,version-unknown",
        "/1/changes?limit=0,400,limit-out-of-bounds",
        "/1/changes?after=!,400,cursor-unreadable",
        "?after=!,400,cursor-unreadable"
    })
    void whatCannotBeComparedIsToldAsAProblem(String path, int status, String slug) {
        founded("once");
        as(OFFICE)
                .with("Idempotency-Key", "once-task")
                .post("/api/tasks", task("O-1", "programme", "once"))
                .expect(201);
        as(OFFICE)
                .with("Idempotency-Key", "once")
                .post("/api/programmes/once/issue", Map.of())
                .expect(200);

        refusedInBothLanguages(
                who -> who.get("/api/programmes/once/versions" + path), as(OFFICE), status, slug);
        nobody().get("/api/programmes/once/versions" + path).refused(401, "not-signed-in");
    }

    private void founded(String id) {
        as(OFFICE).with("Idempotency-Key", "p").post("/api/programmes", programme(id)).expect(201);
    }

    private void issue(String programme) {
        as(OFFICE).post("/api/programmes/" + programme + "/issue", Map.of()).expect(200);
    }

    private List<String> serials(String account, String version) {
        String path = "/api/programmes/parts/versions/" + version.replace("?", "/changes?");
        return as(account)
                .get(version.contains("?") ? path : path + "/changes")
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("serial");
    }

    /** Kind and serial number, and of what is changed the fields. */
    private List<String> changes(String programme, String version) {
        String path = "/api/programmes/" + programme + "/versions/";
        String address =
                version.contains("?") ? version.replace("?", "/changes?") : version + "/changes";
        return StreamSupport.stream(
                        as(OFFICE)
                                .get(path + address)
                                .expect(200)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(VersionsStory::told)
                .toList();
    }

    private static String told(JsonNode change) {
        StringBuilder told =
                new StringBuilder(change.at("/kind").asString())
                        .append(' ')
                        .append(change.at("/serial").asString());
        if (change.at("/kind").asString().equals("CHANGED")) {
            for (JsonNode field : change.at("/fields")) {
                told.append(' ')
                        .append(field.at("/field").asString())
                        .append(' ')
                        .append(lines(field.at("/from")))
                        .append('→')
                        .append(lines(field.at("/to")));
            }
        }
        return told.toString();
    }

    private static String lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false).map(JsonNode::asString).toList()
                + "";
    }
}
