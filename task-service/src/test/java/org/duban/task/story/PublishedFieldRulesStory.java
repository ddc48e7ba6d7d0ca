package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.story.AskedRules.required;
import static org.duban.task.story.AskedRules.rule;
import static org.duban.task.story.AskedRules.rules;
import static org.duban.task.story.AskedRules.ruling;
import static org.duban.task.story.AskedRules.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules on fields are published with the others, and only those that rule on something. */
class PublishedFieldRulesStory extends RunningService {

    @Test
    void everybodySeesTheRulesAndWhatCanBeRuledOn() {
        as(OFFICE).post("/api/programmes", programme("listing")).expect(201);
        Map<String, Object> rule = new HashMap<>(required("completion-claim", "note"));
        rule.put("statuses", List.of("RETURNED", "IN_PROGRESS"));
        publish(1, ruling(rule));
        publish(2, rules("staleDays", 14));

        JsonNode kept =
                as(LEAD).get("/api/programmes/listing/rules")
                        .json()
                        .at("/items/0/rules/fieldRules");
        assertThat(kept).as("left out: as they were").hasSize(1);
        assertThat(kept.at("/0/form").asString()).isEqualTo("completion-claim");
        assertThat(kept.at("/0/statuses").toString()).isEqualTo("[\"IN_PROGRESS\",\"RETURNED\"]");
        assertThat(kept.at("/0/roles")).isEmpty();
        JsonNode forms = as(LEAD).get("/api/tasks/forms").expect(200).json().at("/items");
        assertThat(forms.findValuesAsString("form")).contains("progress-updates", "revisions");
        assertThat(forms.toString()).contains("\"need\":\"SOMETIMES\"", "\"roles\":[\"liaison\"");
        nobody().get("/api/tasks/forms").expect(401);
    }

    @Test
    void rulesThatCannotBeAreToldWhereTheyStand() {
        as(OFFICE).post("/api/programmes", programme("nonsense")).expect(201);
        String address = "/api/programmes/nonsense/rules";
        Map<String, Object> strange = new HashMap<>(required("progress-updates", "nextSteps"));
        strange.put("statuses", List.of("CLOSED"));
        strange.put("roles", List.of("auditor"));
        Map<String, Object> rules =
                ruling(
                        required("no-form", "x"),
                        required("progress-updates", "mood"),
                        rule("progress-updates", "percent", "READ_ONLY"),
                        strange);

        Api.Answer no =
                as(OFFICE)
                        .post(address, version(1, TODAY, rules))
                        .refused(422, "rules-out-of-bounds");

        assertThat(no.json().at("/errors").findValuesAsString("field"))
                .containsExactly(
                        "rules.fieldRules[0].form",
                        "rules.fieldRules[1].field",
                        "rules.fieldRules[2].mode",
                        "rules.fieldRules[3].statuses[0]",
                        "rules.fieldRules[3].roles[0]");
        assertThat(no.json().at("/errors").toString()).doesNotContain("{form}", "{known}");
        as(OFFICE)
                .post(address + "/preview", version(1, TODAY, rules))
                .refused(422, "rules-out-of-bounds");
        Map<String, Object> twice =
                ruling(
                        required("progress-updates", "nextSteps"),
                        rule("progress-updates", "nextSteps", "READ_ONLY"));
        assertThat(
                        as(OFFICE)
                                .post(address, version(1, TODAY, twice))
                                .refused(422, "rules-out-of-bounds")
                                .string("errors/0/field"))
                .isEqualTo("rules.fieldRules[1]");
        Map<String, Object> incomplete = new HashMap<>(required("parts", "evidence"));
        incomplete.remove("mode");
        as(OFFICE)
                .post(address, version(1, TODAY, ruling(incomplete)))
                .refused(400, "invalid-fields");
        assertThat(as(OFFICE).get(address).json().at("/version").asInt()).isEqualTo(1);
    }

    private void publish(int basedOn, Map<String, Object> rules) {
        as(OFFICE)
                .post("/api/programmes/listing/rules", version(basedOn, TODAY, rules))
                .expect(201);
    }
}
