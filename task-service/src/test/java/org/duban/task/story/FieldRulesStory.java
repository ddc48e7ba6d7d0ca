package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.story.AskedRules.required;
import static org.duban.task.story.AskedRules.rule;
import static org.duban.task.story.AskedRules.ruling;
import static org.duban.task.story.AskedRules.version;
import static org.duban.task.task.TaskRule.FIELD_READ_ONLY;
import static org.duban.task.task.TaskRule.FIELD_REQUIRED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.journal.RehearsalClock;
import org.duban.task.Api;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A programme rules which fields have to be filled in, when and by whom. */
class FieldRulesStory extends FillingInService {

    static final Set<TaskRule> TOLD = Set.of(FIELD_REQUIRED, FIELD_READ_ONLY);

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired private RehearsalClock clock;

    @AfterEach
    void itIsTheSameDayAgain() {
        clock.moveTo(TODAY);
    }

    @Test
    void whatHasToBeFilledInIsAskedForByNameAndNothingIsWritten() {
        String path = opened("asking");
        publish("asking", 1, TODAY, ruling(required("progress-updates", "nextSteps")));
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update(40)),
                as(LEAD),
                422,
                "field-required");
        Map<String, Object> blank = new HashMap<>(update(40));
        blank.put("nextSteps", " ");
        Api.Answer no =
                as(LEAD).with("Accept-Language", "en")
                        .post(path + "/progress-updates", blank)
                        .refused(422, "field-required");

        assertThat(state(path)).isEqualTo(before);
        assertThat(no.string("facts/form")).isEqualTo("progress-updates");
        assertThat(no.string("facts/field")).isEqualTo("nextSteps");
        assertThat(no.json().at("/facts/version").asInt()).isEqualTo(2);
        assertThat(no.string("detail"))
                .contains("version 2", "\"next steps\"", "progress update")
                .doesNotContain("nextSteps", "{", "IN_PROGRESS");
        blank.put("nextSteps", "逐户整改");
        as(LEAD).post(path + "/progress-updates", blank).expect(200);
    }

    @Test
    void whatIsNotOpenIsRefusedByName() {
        String path = opened("closing");
        publish("closing", 1, TODAY, ruling(rule("progress-updates", "forecast", "READ_ONLY")));
        Map<String, Object> update = new HashMap<>(update(40));
        update.put("forecast", "2018-11-30");
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + "/progress-updates", update),
                as(LEAD),
                422,
                "field-read-only");

        assertThat(state(path)).isEqualTo(before);
        as(LEAD).post(path + "/progress-updates", update(40)).expect(200);
    }

    @Test
    void whatTheTaskSaysAlreadyStaysAsItIsWhereItIsNotOpen() {
        String path = opened("keeping");
        publish("keeping", 1, TODAY, ruling(rule("revisions", "title", "READ_ONLY")));
        Map<String, Object> same =
                Map.of("title", "根治欠薪与工资支付保障", "objective", "新目标", "reason", "调整");
        Map<String, Object> other = Map.of("title", "新题目", "reason", "调整");

        refusedInBothLanguages(
                who -> who.post(path + "/revisions", other), as(OFFICE), 422, "field-read-only");
        as(OFFICE).post(path + "/revisions", same).expect(200);
        assertThat(as(LEAD).get(path).string("title")).isEqualTo("根治欠薪与工资支付保障");
    }

    @Test
    void itHoldsInItsStatusesForItsRolesFromItsDayOn() {
        String path = opened("meant");
        Map<String, Object> rule = new HashMap<>(required("progress-updates", "nextSteps"));
        rule.put("statuses", List.of("ACKNOWLEDGED"));
        publish("meant", 1, TODAY, ruling(rule));
        as(LEAD).post(path + "/progress-updates", update(40)).expect(200);
        rule.put("statuses", List.of("IN_PROGRESS"));
        rule.put("roles", List.of("liaison"));
        publish("meant", 2, TOMORROW, ruling(rule));
        as(LEAD).post(path + "/progress-updates", update(45)).expect(200);

        clock.moveTo(TOMORROW);

        as(LEAD).post(path + "/progress-updates", update(50)).refused(422, "field-required");
        as("head.rsj").post(path + "/progress-updates", update(50)).expect(200);
        assertThat(mode(LEAD, path, "progress-updates", "nextSteps")).isEqualTo("REQUIRED/3");
        assertThat(mode("head.rsj", path, "progress-updates", "nextSteps")).isEqualTo("EDITABLE/");
    }

    @Test
    void whoseBusinessATaskIsSeesHowEveryFieldStands() {
        String path = opened("seeing");
        publish(
                "seeing",
                1,
                TODAY,
                ruling(
                        required("progress-updates", "evidence"),
                        rule("progress-updates", "forecast", "READ_ONLY")));

        JsonNode fields = as(LEAD).get(path + "/fields").expect(200).json();

        assertThat(fields.at("/rulesVersion").asInt()).isEqualTo(2);
        assertThat(mode(LEAD, path, "progress-updates", "percent")).isEqualTo("REQUIRED/");
        assertThat(mode(LEAD, path, "progress-updates", "problems")).isEqualTo("EDITABLE/");
        assertThat(mode(LEAD, path, "progress-updates", "evidence")).isEqualTo("REQUIRED/2");
        assertThat(mode(LEAD, path, "progress-updates", "forecast")).isEqualTo("READ_ONLY/2");
        assertThat(fields.at("/forms").findValuesAsString("form"))
                .isSubsetOf(allowed(LEAD, path))
                .doesNotContain("revisions");
        assertThat(mode(OFFICE, path, "revisions", "reason")).isEqualTo("REQUIRED/");
        assertThat(as("leader").get(path + "/fields").expect(200).json().toString())
                .contains("\"instructions\"")
                .doesNotContain("progress-updates");
        as(STRANGER).get(path + "/fields").refused(404, "not-found");
        as(LEAD).get("/api/tasks/seeing.none/fields").refused(404, "not-found");
        nobody().get(path + "/fields").expect(401);
    }

    @Test
    void aRowOfAFormThatIsFilledInElsewhereSaysWhichCellIsMissing() {
        programmeOf("f-ruled");
        String one = atWork("f-ruled", "A1-01", "f-rsj");
        String two = atWork("f-ruled", "A1-02", "f-rsj");
        publish("f-ruled", 1, TODAY, ruling(required("progress-updates", "nextSteps")));
        FilledForm form =
                blank(FILLER, "f-ruled")
                        .update(one, 60, "约谈企业 30 家")
                        .update(two, 60, "约谈企业 30 家")
                        .fill(two, "NEXT_STEPS", "逐户整改");

        JsonNode report = brought(FILLER, form);

        wrong(report, "A1-01", "field-required");
        assertThat(row(report, "A1-01").at("/problems/0/column").asString())
                .isEqualTo("NEXT_STEPS");
        as(FILLER).post(path(report) + "/apply", Map.of()).expect(200);
        assertThat(percent(one)).isEqualTo(30);
        assertThat(percent(two)).isEqualTo(60);
    }

    private String opened(String programme) {
        programmeOf(programme);
        Map<String, Object> plan = task("A1-" + programme);
        plan.put("programme", programme);
        return begun(plan);
    }

    private void publish(String programme, int basedOn, LocalDate from, Map<String, Object> rules) {
        as(OFFICE)
                .post("/api/programmes/" + programme + "/rules", version(basedOn, from, rules))
                .expect(201);
    }

    private List<String> allowed(String who, String path) {
        return as(who).get(path)
                .json()
                .at("/allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What somebody is told of a field, and by which version of the rules. */
    private String mode(String who, String path, String form, String field) {
        for (JsonNode one : as(who).get(path + "/fields").expect(200).json().at("/forms")) {
            for (JsonNode each : one.path("fields")) {
                if (one.path("form").asString().equals(form)
                        && each.path("field").asString().equals(field)) {
                    JsonNode version = each.path("rulesVersion");
                    return each.path("mode").asString()
                            + "/"
                            + (version.isNull() ? "" : version.asInt());
                }
            }
        }
        throw new AssertionError(form + " is not offered to " + who);
    }
}
