package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.task.Api;
import org.duban.task.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments, the office and leaders work on a task together. */
class TeamStory extends RunningService {

    private static final Map<String, String> HELP = Map.of("to", "jyj", "problem", "缺少用工数据");
    private static final Map<String, String> ANSWER = Map.of("answer", "已提供 2018 年数据");

    @Autowired private Journal<Task, TaskEvent> journal;

    @Test
    void aDepartmentThatIsAskedForHelpSeesTheTaskAndAnswers() {
        String path = begun("A1-help");
        as(STRANGER).get(path).refused(404, "not-found");

        Api.Answer asked = as(SUPPORTER).post(path + "/help-requests", HELP).expect(200);
        Api.Answer seen = as(STRANGER).get(path).expect(200);

        assertThat(asked.string("helpRequests/0/from")).isEqualTo("czj");
        assertThat(asked.json().at("/goingOn/helpRequests").asInt()).isOne();
        assertThat(seen.json().at("/helpRequests/0/workingDaysWaited").asInt()).isZero();
        assertThat(allowed(seen)).contains("help-answer", "questions");
        assertThat(listed(STRANGER, "")).contains(id(path));
        assertThat(listed(STRANGER, "&role=support")).contains(id(path));
        assertThat(listed(STRANGER, "&role=lead")).doesNotContain(id(path));
        as(STRANGER).post(path + "/help-requests/1/answer", ANSWER).expect(200);
        Api.Answer closed =
                as(SUPPORTER).post(path + "/help-requests/1/closure", Map.of()).expect(200);
        assertThat(closed.string("helpRequests/0/answer")).isEqualTo(ANSWER.get("answer"));
        assertThat(closed.string("helpRequests/0/closedOn")).isEqualTo(TODAY.toString());
        assertThat(closed.json().at("/goingOn/helpRequests").asInt()).isZero();
        as(STRANGER).get(path + "/history").expect(200);
    }

    @Test
    void aDepartmentThatDidNotAnswerDoesNotSeeTheTaskOnceTheRequestIsWithdrawn() {
        String path = begun("A1-help-withdrawn");
        as(LEAD).post(path + "/help-requests", HELP).expect(200);
        as(LEAD).post(path + "/help-requests/1/closure", Map.of("note", "已自行解决")).expect(200);

        for (String address : List.of(path, path + "/history", path + "/discussion")) {
            refusedInBothLanguages(who -> who.get(address), as(STRANGER), 404, "not-found");
        }
        as(STRANGER).post(path + "/help-requests/1/answer", ANSWER).refused(404, "not-found");
        assertThat(listed(STRANGER, "")).doesNotContain(id(path));
    }

    @Test
    void nobodyIsAskedWhoIsNotThere() {
        String path = begun("A1-help-none");
        List<String> before = state(path);
        Map<String, String> nobody = Map.of("to", "none", "problem", "x");

        refusedInBothLanguages(
                who -> who.post(path + "/help-requests", nobody),
                as(LEAD),
                422,
                "department-unknown");
        as("leader")
                .post(path + "/instructions", Map.of("to", "none", "text", "x"))
                .refused(422, "department-unknown");
        as(LEAD).post(path + "/help-requests", Map.of("to", "jyj", "problem", "长".repeat(1001)))
                .refused(400, "invalid-fields");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void theLeadConsolidatesWhatSupportersPosted() {
        String path = begun(task("A1-parts", "supportingDepartments", List.of("czj", "jyj")));
        String file =
                as(SUPPORTER)
                        .upload(path + "/evidence", "a.pdf", "application/pdf", RealFiles.PDF)
                        .expect(201)
                        .string("id");
        as(SUPPORTER)
                .post(
                        path + "/parts",
                        Map.of("percent", 60, "text", "拨付资金", "evidence", List.of(file)))
                .expect(200);

        assertThat(as(LEAD).get(path).string("parts/0/text")).isEqualTo("拨付资金");
        assertThat(as(SUPPORTER).get(path).string("parts/0/evidence/0/id")).isEqualTo(file);
        assertThat(as(STRANGER).get(path).json().at("/parts")).isEmpty();
        as(STRANGER).get(path + "/evidence/" + file).refused(404, "not-found");
        for (String who : List.of(SUPPORTER, LEAD, "office")) {
            as(who).get(path + "/evidence/" + file).expect(200);
        }
        assertThat(history(STRANGER, path)).doesNotContain("拨付资金").contains("part-posted");
        assertThat(history(SUPPORTER, path)).contains("拨付资金");
        assertThat(journal.history(id(path), 4, 10).getLast().envelope().audience())
                .containsExactly("czj", "rsj");
        Api.Answer consolidated =
                as(LEAD).post(
                                path + "/progress-updates",
                                Map.of("percent", 50, "done", "汇总", "parts", List.of("czj")))
                        .expect(200);
        assertThat(consolidated.string("updates/0/parts/0")).isEqualTo("czj");
        assertThat(consolidated.json().at("/goingOn/newParts").asInt()).isZero();
        assertThat(as(SUPPORTER).get(path).json().at("/parts/0/consolidatedIn").asLong())
                .isEqualTo(consolidated.json().at("/revision").asLong());
    }

    @Test
    void aNilUpdateIsStatedAndCommented() {
        String path = begun("A1-nil");

        Api.Answer nil =
                as(LEAD).post(path + "/nil-updates", Map.of("comment", "等待省里文件")).expect(200);

        assertThat(nil.json().at("/updates/0/nil").asBoolean()).isTrue();
        assertThat(nil.json().at("/updates/1/nil").asBoolean()).isFalse();
        assertThat(nil.json().at("/percent").asInt()).isEqualTo(30);
        as(LEAD).post(path + "/nil-updates", Map.of("comment", " ")).refused(400, "invalid-fields");
        as(SUPPORTER)
                .post(path + "/nil-updates", Map.of("comment", "无"))
                .refused(403, "only-lead-department-acts");
    }

    @Test
    void theDiscussionIsReadBackwardsPageByPage() {
        String path = begun("A1-talk");
        List<String> said = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            as(OFFICE).post(path + "/questions", Map.of("text", "问 " + n)).expect(200);
            as(LEAD).post(path + "/progress-updates", update(30 + n)).expect(200);
            as(SUPPORTER)
                    .post(path + "/questions/" + n + "/answers", Map.of("text", "答 " + n))
                    .expect(200);
            said.addFirst("问 " + n);
            said.addFirst("答 " + n);
        }

        List<String> read = new ArrayList<>();
        String next = path + "/discussion?limit=3";
        while (!next.isEmpty()) {
            Api.Answer page = as(LEAD).get(next).expect(200);
            read.addAll(page.json().at("/items").findValuesAsString("text"));
            String after = page.json().at("/next").isNull() ? "" : page.string("next");
            next = after.isEmpty() ? "" : path + "/discussion?limit=3&after=" + after;
        }
        assertThat(read).isEqualTo(said);
        assertThat(as(LEAD).get(path + "/discussion").string("items/0/kind")).isEqualTo("ANSWER");
        assertThat(as(LEAD).get(path).json().at("/goingOn/questions").asInt()).isEqualTo(5);
        for (String cursor : List.of("!", "WyIxIl0", "WyI5OTkiXQ", "WyJhIl0")) {
            as(LEAD).get(path + "/discussion?after=" + cursor).refused(400, "cursor-unreadable");
        }
        as(STRANGER).get(path + "/discussion").refused(404, "not-found");
    }

    @Test
    void aLeadersInstructionIsFollowedUpUntilItIsClosed() {
        String path = begun("A1-instruction");

        Api.Answer given =
                as("leader")
                        .post(
                                path + "/instructions",
                                Map.of("to", "jyj", "text", "抓紧落实", "due", "2018-09-03"))
                        .expect(200);

        assertThat(given.string("instructions/0/timeliness")).isEqualTo("NOT_DUE");
        assertThat(given.json().at("/goingOn/instructions").asInt()).isOne();
        assertThat(given.json().at("/goingOn/overdueInstructions").asInt()).isZero();
        assertThat(allowed(as(STRANGER).get(path).expect(200))).contains("instruction-answer");
        as(STRANGER).post(path + "/instructions/1/answer", ANSWER).expect(200);
        Api.Answer closed =
                as("leader").post(path + "/instructions/1/closure", Map.of()).expect(200);
        assertThat(closed.string("instructions/0/timeliness")).isEqualTo("ON_TIME");
        assertThat(closed.json().at("/goingOn/instructions").asInt()).isZero();
        as(STRANGER).get(path).expect(200);
        for (Map.Entry<String, Object> verb : otherVerbs().entrySet()) {
            assertThat(as("leader").post(path + verb.getKey(), verb.getValue()).status())
                    .as(verb.getKey())
                    .isEqualTo(403);
        }
    }

    @Test
    void everythingHappensOncePerKeyAndIsNotThereForStrangers() {
        String path = begun("A1-team-keys");
        Api keyed = as(LEAD).with("Idempotency-Key", "h");
        String first = keyed.post(path + "/help-requests", HELP).expect(200).header("ETag");
        as(LEAD).post(path + "/questions", Map.of("text", "问")).expect(200);

        assertThat(keyed.post(path + "/help-requests", HELP).expect(200).header("ETag"))
                .isEqualTo(first);
        keyed.post(path + "/questions", Map.of("text", "问")).refused(422, "idempotency-key-reused");
        String other = begun("A1-team-foreign");
        List<String> before = state(other);
        for (Map.Entry<String, Object> verb : otherVerbs().entrySet()) {
            as(STRANGER).post(other + verb.getKey(), verb.getValue()).refused(404, "not-found");
        }
        assertThat(state(other)).isEqualTo(before);
    }

    /** What only departments and the office do. */
    private static Map<String, Object> otherVerbs() {
        return Map.of(
                "/help-requests", HELP,
                "/help-requests/1/answer", ANSWER,
                "/help-requests/1/closure", Map.of(),
                "/parts", Map.of("percent", 10, "text", "x"),
                "/nil-updates", Map.of("comment", "x"),
                "/questions", Map.of("text", "x"),
                "/questions/1/answers", Map.of("text", "x"),
                "/instructions/1/answer", ANSWER);
    }

    private static List<String> allowed(Api.Answer task) {
        return IntStream.range(0, task.json().at("/allowed").size())
                .mapToObj(i -> task.string("allowed/" + i))
                .toList();
    }

    private String history(String account, String path) {
        return as(account).get(path + "/history").expect(200).json().toString();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> listed(String account, String query) {
        return as(account)
                .get("/api/tasks?limit=200&programme=" + PROGRAMME + query)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("id");
    }
}
