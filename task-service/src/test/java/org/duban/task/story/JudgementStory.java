package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.NO_OVERRIDE;
import static org.duban.task.task.TaskRule.ONLY_LEAD_DEPARTMENT_ACTS;
import static org.duban.task.task.TaskRule.ONLY_OFFICE_ACTS;
import static org.duban.task.task.TaskRule.OVERRIDE_ENDS_IN_THE_PAST;
import static org.duban.task.task.TaskRule.OVERRIDE_TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;

/** What people think of a task stands beside what is computed, and changes none of it. */
class JudgementStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(NO_OVERRIDE, OVERRIDE_ENDS_IN_THE_PAST, OVERRIDE_TOO_LONG);

    private static final Map<String, String> RED =
            Map.of("light", "RED", "reason", "市领导关注", "until", "2018-09-14");

    @Test
    void theOfficesLightStandsBesideTheComputedOne() {
        String path = begun("A1-judged");
        String computed = as(OFFICE).get(path).string("light/level");
        Api keyed = as(OFFICE).with("Idempotency-Key", "red");

        Api.Answer shown = keyed.post(path + "/light-overrides", RED).expect(200);

        assertThat(keyed.post(path + "/light-overrides", RED).header("ETag"))
                .isEqualTo(shown.header("ETag"));
        assertThat(shown.string("light/level")).isEqualTo(computed).isNotEqualTo("RED");
        assertThat(shown.string("judgement/override/level")).isEqualTo("RED");
        assertThat(shown.string("judgement/override/reason")).isEqualTo("市领导关注");
        assertThat(shown.string("judgement/override/until")).isEqualTo("2018-09-14");
        assertThat(
                        as(OFFICE)
                                .get("/api/tasks?light=RED&limit=200&programme=" + PROGRAMME)
                                .json()
                                .at("/items")
                                .findValuesAsString("serial"))
                .doesNotContain("A1-judged");

        as(OFFICE).post(path + "/light-override-lifting", Map.of("reason", "已解决")).expect(200);
        assertThat(
                        as(LEAD).get(path).json().at("/judgement/override").isMissingNode()
                                || as(LEAD).get(path).json().at("/judgement/override").isNull())
                .isTrue();
        List<String> kinds = lights(path, "kind", 1);
        assertThat(kinds.subList(kinds.size() - 2, kinds.size()))
                .containsExactly("OVERRIDDEN", "LIFTED");
        assertThat(lights(path, "on", 50)).isSorted();
        assertThat(as(LEAD).get(path + "/light-history").json().at("/items").toString())
                .contains("市领导关注", "已解决", "office.zgh");
        as(STRANGER).get(path + "/light-history").refused(404, "not-found");
    }

    @Test
    void onlyTheOfficeOverridesAndOnlyForAWhile() {
        String path = begun("A1-judged-no");
        String to = path + "/light-overrides";
        List<String> before = state(path);

        for (String who : List.of(LEAD, SUPPORTER, "leader", "admin", "auditor")) {
            refused(who, to, RED, ONLY_OFFICE_ACTS, 403);
        }
        as(STRANGER).post(to, RED).refused(404, "not-found");
        refused(OFFICE, to, red("2018-09-02"), OVERRIDE_ENDS_IN_THE_PAST, 422);
        refused(OFFICE, to, red("2018-12-05"), OVERRIDE_TOO_LONG, 422);
        refused(OFFICE, path + "/light-override-lifting", Map.of("reason", "x"), NO_OVERRIDE, 409);
        as(OFFICE)
                .post(to, Map.of("light", "RED", "until", "2018-09-14"))
                .refused(400, "invalid-fields");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void theLeadSaysHowSureItIs() {
        String path = begun("A1-sure");
        Map<String, String> low = Map.of("level", "LOW", "words", "资金未到位");

        assertThat(
                        as(LEAD).post(path + "/confidence", low)
                                .expect(200)
                                .string("judgement/confidence/level"))
                .isEqualTo("LOW");
        assertThat(as(SUPPORTER).get(path).string("judgement/confidence/words")).isEqualTo("资金未到位");
        for (String who : List.of(OFFICE, SUPPORTER, "leader")) {
            refused(who, path + "/confidence", low, ONLY_LEAD_DEPARTMENT_ACTS, 403);
        }
        as(LEAD).post(path + "/confidence", Map.of("level", "HIGH", "words", " "))
                .refused(400, "invalid-fields");
    }

    /** All pages of so many entries. */
    private List<String> lights(String path, String field, int limit) {
        List<String> read = new ArrayList<>();
        String next = path + "/light-history?limit=" + limit;
        while (!next.isEmpty()) {
            Api.Answer page = as(LEAD).get(next).expect(200);
            page.json().at("/items").forEach(item -> read.add(item.at("/" + field).asString()));
            String after = page.json().at("/next").isNull() ? "" : page.string("next");
            next =
                    after.isEmpty()
                            ? ""
                            : path + "/light-history?limit=" + limit + "&after=" + after;
        }
        return read;
    }

    private static Map<String, String> red(String until) {
        return Map.of("light", "RED", "reason", "x", "until", until);
    }

    private void refused(String who, String path, Map<String, ?> body, TaskRule rule, int status) {
        refusedInBothLanguages(asked -> asked.post(path, body), as(who), status, rule.slug());
    }
}
