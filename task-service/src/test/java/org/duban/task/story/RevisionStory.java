package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The office revises a task that was given out, and everybody sees what it said before. */
class RevisionStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    TaskRule.REVISION_UNCHANGED,
                    TaskRule.MILESTONE_TWICE,
                    TaskRule.SUPPORTER_INSTRUCTED);

    @Test
    void theHistoryTellsWhatItSaidBeforeAndWhatItSaysNow() {
        String path = begun("A1-revised");
        Api keyed = as(OFFICE).with("Idempotency-Key", "revise");
        Map<String, Object> wanted =
                revision(
                        "title",
                        "欠薪清零",
                        "supportingDepartments",
                        List.of("jyj"),
                        "milestones",
                        List.of(
                                step(1, "摸底", 50, "2018-10-15"),
                                step(null, "验收", 50, "2018-12-20")));

        Api.Answer answer = keyed.post(path + "/revisions", wanted).expect(200);
        assertThat(keyed.post(path + "/revisions", wanted).expect(200).header("ETag"))
                .isEqualTo(answer.header("ETag"));

        JsonNode task = answer.json();
        assertThat(task.at("/title").asString()).isEqualTo("欠薪清零");
        assertThat(task.at("/percent").asInt()).isEqualTo(30);
        assertThat(task.at("/milestones/1/n").asInt()).isEqualTo(3);
        JsonNode last = history(OFFICE, path).at("/items/4");
        assertThat(last.at("/data/title/from").asString()).isEqualTo("根治欠薪与工资支付保障");
        assertThat(last.at("/data").has("objective")).isFalse();
        assertThat(last.at("/text").asString())
                .isEqualTo(
                        "修订：标题由“根治欠薪与工资支付保障”改为“欠薪清零”；新增配合单位 jyj；不再由 czj 配合；"
                                + "节点 1 由（摸底 2018-09-30 40%）改为（摸底 2018-10-15 50%）；"
                                + "增加节点 3（验收 2018-12-20 50%）；取消节点 2（整改 2018-12-01 60%）；"
                                + "理由：上级方案调整");
        assertThat(
                        as(OFFICE)
                                .with("Accept-Language", "en")
                                .get(path + "/history")
                                .string("items/4/text"))
                .startsWith(
                        "Revised: title from \"根治欠薪与工资支付保障\" to \"欠薪清零\"; jyj now supports it; ");
    }

    @Test
    void whoLeavesDoesNotSeeItAnyMoreAndWhoJoinsDoes() {
        String path = begun("A1-left");
        as(SUPPORTER)
                .post(path + "/help-requests", Map.of("to", "zzb", "problem", "缺数据"))
                .expect(200);
        as(STRANGER).get(path).refused(404, "not-found");

        Api.Answer answer =
                as(OFFICE)
                        .post(
                                path + "/revisions",
                                revision("supportingDepartments", List.of("jyj")))
                        .expect(200);

        assertThat(answer.json().at("/helpRequests/0/note").asString()).isEqualTo("上级方案调整");
        as(SUPPORTER).get(path).refused(404, "not-found");
        as(SUPPORTER)
                .post(path + "/parts", Map.of("percent", 5, "text", "x"))
                .refused(404, "not-found");
        as("liaison.zzb").get(path).refused(404, "not-found");
        as(STRANGER).post(path + "/parts", Map.of("percent", 5, "text", "走访")).expect(200);
        assertThat(history(LEAD, path).at("/items/5/text").asString()).contains("随之终止的协助请求：1");
    }

    @Test
    void nobodyElseRevisesAndNoDraftOrEndedTaskIsRevised() {
        Map<String, Object> title = revision("title", "欠薪清零");
        String path = begun("A1-only-office");
        List<String> before = state(path);

        for (String other : List.of(LEAD, SUPPORTER, "leader", "admin")) {
            refusedInBothLanguages(
                    who -> who.post(path + "/revisions", title),
                    as(other),
                    403,
                    "only-office-acts");
        }
        as(STRANGER).post(path + "/revisions", title).refused(404, "not-found");
        as(OFFICE)
                .post(drafted(task("A1-still-draft")) + "/revisions", title)
                .refused(409, "task-not-in-status");
        assertThat(state(path)).isEqualTo(before);
        as(OFFICE).post(path + "/termination", Map.of("reason", "并入")).expect(200);
        as(OFFICE).post(path + "/revisions", title).refused(409, "task-not-in-status");
    }

    @Test
    void whatCannotBeIsRefusedByNameAndChangesNothing() {
        String path = begun("A1-unfit-revision");
        as("leader").post(path + "/instructions", Map.of("to", "czj", "text", "抓紧")).expect(200);
        List<String> before = state(path);

        refused(path, 422, "revision-unchanged", "title", "根治欠薪与工资支付保障");
        refused(path, 422, "four-haves-incomplete", "schedule", " ");
        refused(path, 422, "lead-among-supporters", "supportingDepartments", List.of("rsj"));
        refused(path, 409, "supporter-instructed", "supportingDepartments", List.of());
        refused(path, 422, "department-unknown", "supportingDepartments", List.of("czj", "none"));
        refused(path, 422, "area-unknown", "area", "A9");
        refused(
                path,
                422,
                "milestone-twice",
                "milestones",
                List.of(step(1, "摸底", 50, "2018-09-30"), step(1, "摸底", 50, "2018-09-30")));
        refused(
                path,
                422,
                "milestone-weights-not-100",
                "milestones",
                List.of(step(1, "摸底", 50, "2018-09-30")));
        for (Object value : List.of("", "长".repeat(201))) {
            as(OFFICE)
                    .post(path + "/revisions", revision("title", value))
                    .refused(400, "invalid-fields");
        }
        as(OFFICE)
                .post(path + "/revisions", Map.of("title", "欠薪清零"))
                .refused(400, "invalid-fields");
        assertThat(state(path)).isEqualTo(before);
    }

    private void refused(String path, int status, String slug, String field, Object value) {
        refusedInBothLanguages(
                who -> who.post(path + "/revisions", revision(field, value)),
                as(OFFICE),
                status,
                slug);
    }

    private JsonNode history(String who, String path) {
        return as(who).get(path + "/history").expect(200).json();
    }

    private static Map<String, Object> revision(Object... fields) {
        Map<String, Object> revision = new HashMap<>();
        revision.put("reason", "上级方案调整");
        for (int i = 0; i < fields.length; i += 2) {
            revision.put((String) fields[i], fields[i + 1]);
        }
        return revision;
    }

    private static Map<String, Object> step(Integer n, String name, int weight, String due) {
        Map<String, Object> step = new HashMap<>();
        step.put("n", n);
        step.put("name", name);
        step.put("weight", weight);
        step.put("due", due);
        return step;
    }
}
