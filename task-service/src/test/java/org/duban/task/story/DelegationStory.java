package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.DELEGATED_ALREADY;
import static org.duban.task.task.TaskRule.DELEGATE_UNCLEAR;
import static org.duban.task.task.TaskRule.DELEGATION_ALREADY_ENDED;
import static org.duban.task.task.TaskRule.DELEGATION_UNKNOWN;
import static org.duban.task.task.TaskRule.ONLY_DELEGATOR_ENDS;
import static org.duban.task.task.TaskRule.ONLY_TEAM_ACTS;
import static org.duban.task.task.TaskRule.TOO_MANY_DELEGATIONS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department passes its part of a task on, and stays answerable for it. */
class DelegationStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(
                    DELEGATED_ALREADY,
                    DELEGATE_UNCLEAR,
                    DELEGATION_ALREADY_ENDED,
                    DELEGATION_UNKNOWN,
                    ONLY_DELEGATOR_ENDS,
                    ONLY_TEAM_ACTS,
                    TOO_MANY_DELEGATIONS);

    private static final String BELOW = "liaison.rsj-ld";
    private static final Map<String, String> DOWN = Map.of("to", "rsj-ld", "work", "巡查工地");

    @BeforeEach
    void aDepartmentBelowAnother() {
        as(OFFICE)
                .with("Idempotency-Key", "d")
                .post(
                        "/api/departments",
                        Map.of(
                                "code", "rsj-ld",
                                "name", "市劳动监察支队",
                                "kind", "MUNICIPAL_DEPARTMENT",
                                "parent", "rsj",
                                "validFrom", "2018-01-01"))
                .expect(201);
    }

    @Test
    void aDepartmentBelowWorksOnItUntilItIsTakenBack() {
        String path = begun("A1-down");
        as(BELOW).get(path).refused(404, "not-found");
        Api keyed = as(LEAD).with("Idempotency-Key", "down");

        String first = keyed.post(path + "/delegations", DOWN).expect(200).header("ETag");
        assertThat(keyed.post(path + "/delegations", DOWN).expect(200).header("ETag"))
                .isEqualTo(first);

        Api.Answer seen = as(BELOW).get(path).expect(200);
        assertThat(seen.string("leadDepartment")).isEqualTo("rsj");
        assertThat(seen.string("delegations/0/to")).isEqualTo("rsj-ld");
        assertThat(listed(BELOW)).contains("A1-down");
        as(BELOW).post(path + "/parts", Map.of("percent", 20, "text", "查 3 处")).expect(200);
        as(BELOW)
                .post(path + "/progress-updates", update(50))
                .refused(403, "only-lead-department-acts");
        as(LEAD).post(
                        path + "/progress-updates",
                        Map.of("percent", 40, "done", "汇总", "parts", List.of("rsj-ld")))
                .expect(200);
        as(LEAD).post(path + "/delegations/1/end", Map.of("note", "完成")).expect(200);
        as(BELOW).get(path).refused(404, "not-found");
        assertThat(listed(BELOW)).doesNotContain("A1-down");
        assertThat(as(LEAD).get(path + "/history").json().at("/items").findValuesAsString("text"))
                .contains("第 1 项转交：巡查工地", "第 1 项转交结束");
    }

    @Test
    void onlyBelowAndOnlyByWhoTakesPart() {
        String path = begun("A1-down-no");
        String to = path + "/delegations";
        as(LEAD).post(to, Map.of("person", "李工", "work", "台账")).expect(200);
        List<String> before = state(path);

        for (String other : List.of("czj", "jyj", "rsj")) {
            refusedInBothLanguages(
                    who -> who.post(to, Map.of("to", other, "work", "x")),
                    as(LEAD),
                    422,
                    "not-subordinate");
        }
        as(LEAD).post(to, Map.of("to", "none", "work", "x")).refused(422, "department-unknown");
        refusedInBothLanguages(who -> who.post(to, DOWN), as(SUPPORTER), 422, "not-subordinate");
        refused(OFFICE, to, DOWN, ONLY_TEAM_ACTS, 403);
        refused("leader", to, DOWN, ONLY_TEAM_ACTS, 403);
        refused(LEAD, to, Map.of("work", "x"), DELEGATE_UNCLEAR, 422);
        refused(LEAD, to, Map.of("person", "李工", "work", "x"), DELEGATED_ALREADY, 409);
        refused(LEAD, to + "/7/end", Map.of(), DELEGATION_UNKNOWN, 404);
        refused(SUPPORTER, to + "/1/end", Map.of(), ONLY_DELEGATOR_ENDS, 403);
        as(STRANGER).post(to, DOWN).refused(404, "not-found");
        assertThat(state(path)).isEqualTo(before);

        as(LEAD).post(to + "/1/end", Map.of()).expect(200);
        refused(LEAD, to + "/1/end", Map.of(), DELEGATION_ALREADY_ENDED, 409);
        IntStream.range(0, 20)
                .forEach(
                        n -> as(LEAD).post(to, Map.of("person", "李" + n, "work", "x")).expect(200));
        refused(LEAD, to, Map.of("person", "王", "work", "x"), TOO_MANY_DELEGATIONS, 409);
    }

    private List<String> listed(String who) {
        return as(who).get("/api/tasks?limit=200&programme=" + PROGRAMME)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("serial");
    }

    private void refused(String who, String path, Map<String, ?> body, TaskRule rule, int status) {
        refusedInBothLanguages(asked -> asked.post(path, body), as(who), status, rule.slug());
    }
}
