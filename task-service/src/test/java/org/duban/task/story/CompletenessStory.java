package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What drafts still lack is told department by department, and no longer once it is there. */
class CompletenessStory extends RunningService {

    @Test
    void whatIsMissingIsToldUntilItIsThere() {
        founded("lacking");
        String bare = drafted(lacking("L-1", "lacking", "schedule", "assessment"));
        Map<String, Object> undated = lacking("L-2", "lacking", "schedule");
        undated.remove("due");
        undated.put("milestones", List.of());
        String dateless = drafted(undated);
        Map<String, Object> others = lacking("L-3", "lacking", "objective");
        others.put("leadDepartment", "jyj");
        others.put("supportingDepartments", List.of());
        drafted(others);
        drafted(task("L-4", "programme", "lacking"));

        assertThat(departments(OFFICE)).containsExactly("rsj 2/0,0,2,1,1", "jyj 1/1,0,0,0,0");
        assertThat(departments(SUPPORTER)).containsExactly("rsj 2/0,0,2,1,1");
        assertThat(departments(STRANGER)).containsExactly("jyj 1/1,0,0,0,0");
        assertThat(drafts(OFFICE, ""))
                .containsExactly(
                        "L-3 OBJECTIVE", "L-1 SCHEDULE,ASSESSMENT", "L-2 SCHEDULE,DUE_DATE");
        assertThat(drafts(OFFICE, "department=rsj&lacks=ASSESSMENT"))
                .containsExactly("L-1 SCHEDULE,ASSESSMENT");
        assertThat(drafts(LEAD, "department=jyj")).as("not theirs to see").isEmpty();

        as(OFFICE).post("/api/programmes/lacking/issue", Map.of()).expect(200);
        as(OFFICE).post(bare + "/assignment", Map.of()).refused(422, "four-haves-incomplete");
        as(OFFICE).post(bare + "/redrafting", draft()).expect(200);
        as(OFFICE).post(dateless + "/termination", Map.of("reason", "并入")).expect(200);
        assertThat(departments(LEAD)).isEmpty();
        as(OFFICE).post(bare + "/assignment", Map.of()).expect(200);
        assertThat(drafts(OFFICE, "")).containsExactly("L-3 OBJECTIVE");
    }

    @Test
    void theDraftsArePaged() {
        founded("lackingmany");
        for (int n = 1; n <= 5; n++) {
            drafted(lacking("M-" + n, "lackingmany", "schedule"));
        }
        List<String> all = new ArrayList<>();
        String path = "/api/programmes/lackingmany/completeness/drafts?limit=2";
        String next = "";
        do {
            Api.Answer page = as(LEAD).get(path + next).expect(200);
            all.addAll(page.json().at("/items").findValuesAsString("serial"));
            next = page.json().at("/next").isNull() ? "" : "&after=" + page.string("next");
        } while (!next.isEmpty());
        assertThat(all).containsExactly("M-1", "M-2", "M-3", "M-4", "M-5");
    }

    @ParameterizedTest
    @CsvSource({
        "none/completeness,404,not-found",
        "none/completeness/drafts,404,not-found",
        "story/completeness/drafts?limit=0,400,limit-out-of-bounds",
        "story/completeness/drafts?after=!,400,cursor-unreadable",
        "story/completeness/drafts?lacks=SEAL,400,invalid-fields"
    })
    void whatCannotBeAskedIsToldAsAProblem(String path, int status, String slug) {
        refusedInBothLanguages(who -> who.get("/api/programmes/" + path), as(OFFICE), status, slug);
        nobody().get("/api/programmes/" + path).refused(401, "not-signed-in");
    }

    private void founded(String id) {
        as(OFFICE).post("/api/programmes", programme(id)).expect(201);
    }

    private static Map<String, Object> lacking(String serial, String programme, String... haves) {
        Map<String, Object> task = new HashMap<>(task(serial, "programme", programme));
        for (String have : haves) {
            task.put(have, "");
        }
        return task;
    }

    /** Department, drafts, and how many of them lack each of the five. */
    private List<String> departments(String account) {
        JsonNode report =
                as(account).get("/api/programmes/lacking/completeness").expect(200).json();
        List<String> lines =
                report.at("/departments")
                        .valueStream()
                        .map(
                                line ->
                                        "%s %s/%s,%s,%s,%s,%s"
                                                .formatted(
                                                        line.at("/department").asString(),
                                                        line.at("/drafts").asInt(),
                                                        line.at("/objective").asInt(),
                                                        line.at("/countermeasures").asInt(),
                                                        line.at("/schedule").asInt(),
                                                        line.at("/assessment").asInt(),
                                                        line.at("/dueDate").asInt()))
                        .toList();
        assertThat(report.at("/drafts").asInt()).isEqualTo(drafts(account, "").size());
        return lines;
    }

    private List<String> drafts(String account, String query) {
        return as(account)
                .get("/api/programmes/lacking/completeness/drafts?" + query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(
                        draft ->
                                draft.at("/serial").asString()
                                        + " "
                                        + String.join(
                                                ",",
                                                draft.at("/lacks")
                                                        .valueStream()
                                                        .map(JsonNode::asString)
                                                        .toList()))
                .toList();
    }
}
