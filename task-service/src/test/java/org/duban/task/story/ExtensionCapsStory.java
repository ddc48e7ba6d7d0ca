package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.story.AskedRules.rules;
import static org.duban.task.story.AskedRules.version;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;

/** How often and how far a task is put off is a matter of its programme's rules. */
class ExtensionCapsStory extends RunningService {

    @Test
    void aProgrammeThatGrantsOneExtensionRefusesTheSecond() {
        String path = opened("capped");
        publish("capped", 1, rules("extensionsGranted", 1));

        extended(path, 1, "2018-11-10");

        refusedInBothLanguages(
                who -> who.post(path + "/extension-requests", until("2018-12-10")),
                as(LEAD),
                409,
                "extensions-used-up");
        assertThat(as(LEAD).get(path).json().at("/allowed").toString())
                .doesNotContain("extension-requests");
        assertThat(as(LEAD).get(path).string("currentDue")).isEqualTo("2018-11-10");
    }

    @Test
    void theStandardGrantsThree() {
        String path = opened("uncapped");

        extended(path, 1, "2018-11-10");
        extended(path, 2, "2018-12-10");
        extended(path, 3, "2019-01-10");

        as(LEAD).post(path + "/extension-requests", until("2019-02-10"))
                .refused(409, "extensions-used-up");
    }

    @Test
    void theVersionOfTheDayOfTheDecisionCounts() {
        String path = opened("decided");
        as(LEAD).post(path + "/extension-requests", until("2018-11-10")).expect(200);
        publish("decided", 1, rules("extensionDays", 30));
        Map<String, Object> yes = Map.of("granted", true);

        refusedInBothLanguages(
                who -> who.post(path + "/extension-requests/1/decision", yes),
                as(OFFICE),
                422,
                "extension-too-far");
        assertThat(as(LEAD).get(path).string("currentDue")).isEqualTo("2018-09-28");
        as(OFFICE)
                .post(path + "/extension-requests/1/decision", Map.of("granted", false))
                .expect(200);
        as(LEAD).post(path + "/extension-requests", until("2018-10-29"))
                .refused(422, "extension-too-far");
        extended(path, 2, "2018-10-28");
    }

    @Test
    void theCapsAreToldWithTheOthersAndHaveBounds() {
        opened("capbounds");
        String address = "/api/programmes/capbounds/rules";
        Map<String, Object> many = rules("extensionsGranted", 13);
        many.put("extensionDays", 0);

        Api.Answer no =
                as(OFFICE)
                        .post(address, version(1, TODAY, many))
                        .refused(422, "rules-out-of-bounds");

        assertThat(no.json().at("/errors").toString())
                .contains("rules.extensionsGranted", "rules.extensionDays");
        publish("capbounds", 1, rules("extensionsGranted", 0));
        publish("capbounds", 2, rules("extensionDays", 90));
        assertThat(as(LEAD).get(address).json().at("/items/0/rules/extensionsGranted").asInt(-1))
                .as("stays as it is")
                .isZero();
        assertThat(as(LEAD).get(address).json().at("/items/0/rules/extensionDays").asInt())
                .isEqualTo(90);
        assertThat(as(LEAD).get(address).json().at("/items/2/rules/extensionDays").asInt())
                .isEqualTo(366);
    }

    @Test
    void aPreviewOfCapsMovesNoLight() {
        opened("capped-preview");

        Api.Answer preview =
                as(OFFICE)
                        .post(
                                "/api/programmes/capped-preview/rules/preview",
                                version(1, TODAY, rules("extensionsGranted", 1)))
                        .expect(200);

        assertThat(preview.json().at("/examined").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/changed").asInt()).isZero();
        assertThat(preview.json().at("/moved").asInt()).isZero();
    }

    /** A task of a programme of its own, due on 28 September. */
    private String opened(String programme) {
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
        Map<String, Object> plan = task("A1-" + programme, "due", "2018-09-28");
        plan.put("programme", programme);
        plan.put("milestones", List.of());
        return begun(plan);
    }

    private void publish(String programme, int basedOn, Map<String, Object> rules) {
        as(OFFICE)
                .post("/api/programmes/" + programme + "/rules", version(basedOn, TODAY, rules))
                .expect(201);
    }

    private void extended(String path, int n, String to) {
        as(LEAD).post(path + "/extension-requests", until(to)).expect(200);
        as(OFFICE)
                .post(path + "/extension-requests/" + n + "/decision", Map.of("granted", true))
                .expect(200);
        assertThat(as(LEAD).get(path).string("currentDue")).isEqualTo(to);
    }

    private static Map<String, Object> until(String to) {
        return Map.of("to", to, "reasonCode", "EXTERNAL", "reason", "汛期");
    }
}
