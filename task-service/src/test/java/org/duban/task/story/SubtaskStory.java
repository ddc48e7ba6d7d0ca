package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.ONLY_LEAD_OR_OFFICE_BREAKS_DOWN;
import static org.duban.task.task.TaskRule.PARENT_HAS_ENDED;
import static org.duban.task.task.TaskRule.SUBTASKS_OPEN;
import static org.duban.task.task.TaskRule.SUBTASK_DUE_AFTER_PARENT;
import static org.duban.task.task.TaskRule.SUBTASK_OUTSIDE_TEAM;
import static org.duban.task.task.TaskRule.TOO_MANY_SUBTASKS;
import static org.duban.task.task.TaskRule.TREE_TOO_DEEP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** A task is broken down into sub-tasks that stay inside of it and end before it does. */
class SubtaskStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    ONLY_LEAD_OR_OFFICE_BREAKS_DOWN,
                    PARENT_HAS_ENDED,
                    SUBTASKS_OPEN,
                    SUBTASK_DUE_AFTER_PARENT,
                    SUBTASK_OUTSIDE_TEAM,
                    TOO_MANY_SUBTASKS,
                    TREE_TOO_DEEP);

    @Test
    void theLeadListsItsProjectsAndSeesHowFarTheyAre() {
        String parent = begun("A1-tree");

        Api.Answer first = added(LEAD, parent, subtask("rsj"));
        Api.Answer second = added(OFFICE, parent, subtask("czj"));

        assertThat(first.string("serial")).isEqualTo("A1-tree.1");
        assertThat(first.string("parent")).isEqualTo("story.A1-tree");
        assertThat(first.string("status")).isEqualTo("DRAFT");
        assertThat(first.string("area")).isEqualTo("A1");
        assertThat(second.string("serial")).isEqualTo("A1-tree.2");
        assertThat(listed(LEAD, parent)).containsExactly("A1-tree.1", "A1-tree.2");
        assertThat(listed(SUPPORTER, parent)).containsExactly("A1-tree.2");
        assertThat(listed("leader", parent)).hasSize(2);
        as(LEAD).get(path(second)).expect(200);
        as(SUPPORTER).get(path(first)).refused(404, "not-found");
        as(STRANGER).get(parent + "/subtasks").refused(404, "not-found");

        ended(first, LEAD);
        Api.Answer shown = as(LEAD).get(parent).expect(200);
        assertThat(shown.json().at("/subtasks").asInt()).isEqualTo(2);
        assertThat(shown.json().at("/subtaskProgress/total").asInt()).isEqualTo(2);
        assertThat(shown.json().at("/subtaskProgress/open").asInt()).isOne();
        assertThat(shown.json().at("/subtaskProgress/overdue").asInt()).isZero();
        assertThat(shown.json().at("/subtaskProgress/percent").asInt()).isEqualTo(50);
        assertThat(as(LEAD).get(parent + "/history").json().at("/items").findValuesAsString("text"))
                .contains("增加子任务 1：story.A1-tree.1");
    }

    @Test
    void aTaskIsNotStruckOffBeforeItsSubtasks() {
        String parent = begun("A1-ending");
        Api.Answer open = added(LEAD, parent, subtask("rsj"));
        as(LEAD).post(parent + "/completion-claim", claim(parent, TODAY)).expect(200);
        List<String> before = state(parent);

        for (String end : List.of("/closure", "/termination")) {
            refused(OFFICE, parent + end, Map.of("reason", "x"), SUBTASKS_OPEN, 409);
        }
        assertThat(state(parent)).isEqualTo(before);
        assertThat(as(OFFICE).get(parent).json().at("/allowed").toString())
                .doesNotContain("closure", "termination")
                .contains("returns");

        as(OFFICE).post(path(open) + "/termination", Map.of("reason", "并入")).expect(200);
        as(OFFICE).post(parent + "/closure", Map.of()).expect(200);
        refused(
                OFFICE,
                path(open) + "/redrafting",
                with(draft(), "supportingDepartments", List.of()),
                PARENT_HAS_ENDED,
                409);
    }

    @Test
    void aSubtaskStaysInsideOfItsParent() {
        String parent = begun("A1-inside");
        String add = parent + "/subtasks";
        List<String> before = state(parent);
        refused(LEAD, add, subtask("jyj"), SUBTASK_OUTSIDE_TEAM, 422);
        refused(
                LEAD,
                add,
                with(subtask("czj"), "due", DUE.plusDays(1).toString()),
                SUBTASK_DUE_AFTER_PARENT,
                422);
        refused(SUPPORTER, add, subtask("czj"), ONLY_LEAD_OR_OFFICE_BREAKS_DOWN, 403);
        refused("leader", add, subtask("czj"), ONLY_LEAD_OR_OFFICE_BREAKS_DOWN, 403);
        as(STRANGER).post(add, subtask("czj")).refused(404, "not-found");
        assertThat(state(parent)).isEqualTo(before);
        assertThat(listed(OFFICE, parent)).isEmpty();

        Api.Answer one = added(LEAD, parent, subtask("czj"));
        as(OFFICE).post(path(one) + "/assignment", Map.of()).expect(200);
        refused(
                SUPPORTER,
                path(one) + "/extension-requests",
                Map.of("to", DUE.plusDays(1).toString(), "reasonCode", "OTHER", "reason", "x"),
                SUBTASK_DUE_AFTER_PARENT,
                422);
        refused(
                OFFICE,
                path(one) + "/lead",
                Map.of("leadDepartment", "jyj", "reason", "x"),
                SUBTASK_OUTSIDE_TEAM,
                422);
    }

    @Test
    void aTreeIsNeitherTooDeepNorTooWide() {
        String parent = begun("A1-wide");
        String below = path(added(LEAD, parent, subtask("rsj")));
        String deepest = path(added(LEAD, below, subtask("rsj")));
        refused(LEAD, deepest + "/subtasks", subtask("rsj"), TREE_TOO_DEEP, 422);

        String wide = begun("A1-wider");
        IntStream.range(0, 50).forEach(_ -> added(LEAD, wide, subtask("rsj")));
        refused(LEAD, wide + "/subtasks", subtask("rsj"), TOO_MANY_SUBTASKS, 409);
        assertThat(listed(LEAD, wide)).hasSize(50).contains("A1-wider.50").endsWith("A1-wider.50");
    }

    @Test
    void aRepeatedRequestAddsOneSubtaskAlsoAtOnce() throws Exception {
        String parent = begun("A1-crowd");
        List<Callable<Api.Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Api lead = as(LEAD).with("Idempotency-Key", "s-" + i / 2);
            Map<String, Object> plan = with(subtask("rsj"), "title", "第 " + i / 2 + " 项");
            requests.add(() -> lead.post(parent + "/subtasks", plan));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Api.Answer> answer : threads.invokeAll(requests)) {
                answer.get().expect(201);
            }
        }

        assertThat(listed(LEAD, parent))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(n -> "A1-crowd." + n).toList());
        as(LEAD).with("Idempotency-Key", "s-1")
                .post(parent + "/subtasks", subtask("rsj"))
                .refused(422, "idempotency-key-reused");
    }

    /** Claimed and closed. */
    private void ended(Api.Answer subtask, String lead) {
        String path = path(subtask);
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
        as(lead).post(path + "/acknowledgement", Map.of()).expect(200);
        as(lead).post(path + "/completion-claim", claim(path, TODAY)).expect(200);
        as(OFFICE).post(path + "/closure", Map.of()).expect(200);
    }

    private Api.Answer added(String who, String parent, Map<String, Object> subtask) {
        return as(who).post(parent + "/subtasks", subtask).expect(201);
    }

    private List<String> listed(String who, String parent) {
        return as(who).get(parent + "/subtasks")
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("serial");
    }

    private void refused(String who, String path, Map<String, ?> body, TaskRule rule, int status) {
        refusedInBothLanguages(asked -> asked.post(path, body), as(who), status, rule.slug());
    }

    private static String path(Api.Answer task) {
        return "/api/tasks/" + task.string("id");
    }

    private static Map<String, Object> subtask(String owner) {
        Map<String, Object> subtask = new HashMap<>();
        subtask.put("title", "摸清底数");
        subtask.put("leadDepartment", owner);
        subtask.put("objective", "目标");
        subtask.put("countermeasures", "措施");
        subtask.put("schedule", "进度");
        subtask.put("assessment", "考核");
        subtask.put("due", "2018-10-31");
        return subtask;
    }

    private static Map<String, Object> with(Map<String, Object> plan, String field, Object value) {
        Map<String, Object> other = new HashMap<>(plan);
        other.put(field, value);
        return other;
    }
}
