package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.task.story.AskedRules.rules;
import static org.duban.task.story.AskedRules.version;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.duban.events.EventJson;
import org.duban.journal.RehearsalClock;
import org.duban.task.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Another version of the rules is looked at, published, and takes effect on its day. */
class RulesStory extends RunningService {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired private RehearsalClock clock;

    @AfterEach
    void itIsTheSameDayAgain() {
        clock.moveTo(TODAY);
    }

    @Test
    void everythingIsDerivedByTheVersionOfTheDayAskedFor() {
        String path = opened("ruled", "A1-ruled");
        String id = path.substring(path.lastIndexOf('/') + 1);
        eventually().until(() -> cockpit("ruled", TODAY, "GREEN") == 1);
        Map<String, Object> wider = version(1, TOMORROW, rules("yellowWorkingDays", 5));

        Api.Answer preview =
                as(OFFICE).post("/api/programmes/ruled/rules/preview", wider).expect(200);
        JsonNode row = preview.json().at("/items/0");
        assertThat(preview.json().at("/examined").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/changed").asInt()).isEqualTo(1);
        assertThat(row.at("/id").asString()).isEqualTo(id);
        assertThat(row.at("/light/before").asString()).isEqualTo("GREEN");
        assertThat(row.at("/light/after").asString()).isEqualTo("YELLOW");
        assertThat(row.at("/yellowFrom/before").asString()).isEqualTo("2018-09-05");
        assertThat(listed("ruled", TOMORROW, "YELLOW")).as("nothing is changed").isEmpty();

        publish("ruled", wider, 2);

        assertThat(listed("ruled", TODAY, "GREEN")).containsExactly("A1-ruled");
        assertThat(listed("ruled", TOMORROW, "YELLOW"))
                .as("a day to come")
                .containsExactly("A1-ruled");
        eventually().until(() -> cockpit("ruled", TOMORROW, "YELLOW") == 1);
        assertThat(cockpit("ruled", TODAY, "GREEN")).isEqualTo(1);
        assertThat(as(LEAD).get(path).json().at("/rulesVersion").asInt()).isEqualTo(1);

        clock.moveTo(TOMORROW);

        assertThat(as(LEAD).get(path).string("light/level")).isEqualTo("YELLOW");
        assertThat(as(LEAD).get(path).json().at("/rulesVersion").asInt()).isEqualTo(2);
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(listed("ruled", TOMORROW, "YELLOW"))
                                        .containsExactly("A1-ruled"));
        assertThat(as(OFFICE).get("/api/tasks/counts?programme=ruled").json().at("/light/YELLOW"))
                .hasToString("1");
        assertThat(listed("ruled", TODAY, "GREEN")).as("yesterday").containsExactly("A1-ruled");
        assertThat(cockpit("ruled", TODAY, "GREEN")).as("yesterday").isEqualTo(1);
        JsonNode lights = as(LEAD).get(path + "/light-history").json().at("/items");
        JsonNode last = lights.get(lights.size() - 1);
        assertThat(last.at("/on").asString()).isEqualTo("2018-09-04");
        assertThat(last.at("/level").asString()).isEqualTo("YELLOW");
        assertThat(last.at("/rulesVersion").asInt()).isEqualTo(2);
        assertThat(lights.get(0).at("/rulesVersion").isNull()).isTrue();
    }

    @Test
    void everybodySeesTheVersionsAndWhatTheySay() {
        opened("shown", "A1-shown");
        Api.Answer before = as(LEAD).get("/api/programmes/shown/rules").expect(200);
        assertThat(before.json().at("/version").asInt()).isEqualTo(1);
        assertThat(before.json().at("/inForce").asInt()).isEqualTo(1);
        assertThat(before.json().at("/items/0/from").isNull()).isTrue();

        publish("shown", version(1, TODAY, rules("staleDays", 14)), 2);
        publish("shown", version(2, TOMORROW, rules("staleDays", 7)), 3);
        publish("shown", version(3, TOMORROW, rules("staleDays", 10)), 4);

        JsonNode all = as(LEAD).get("/api/programmes/shown/rules").expect(200).json();
        assertThat(states(all)).containsExactly("4/TO_COME", "3/REPLACED", "2/IN_FORCE", "1/PAST");
        assertThat(all.at("/items/0/reason").asString()).isEqualTo("早一点提醒");
        assertThat(all.at("/items/0/by/id").asString()).isEqualTo(OFFICE);
        assertThat(all.at("/items/2/rules/staleDays").asInt()).isEqualTo(14);
        JsonNode programme = as(LEAD).get("/api/programmes/shown").json();
        assertThat(programme.at("/rules/version").asInt()).isEqualTo(2);
        assertThat(programme.at("/rules/staleDays").asInt()).isEqualTo(14);
        assertThat(as(LEAD).get("/api/programmes/story").json().at("/rules/version").asInt())
                .as("another programme")
                .isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsAnsweredOnce() {
        opened("repeated", "A1-repeated");
        Map<String, Object> wider = version(1, TODAY, rules("yellowWorkingDays", 5));

        for (int n = 0; n < 2; n++) {
            as(OFFICE)
                    .with("Idempotency-Key", "once")
                    .post("/api/programmes/repeated/rules", wider)
                    .expect(201);
        }

        assertThat(as(OFFICE).get("/api/programmes/repeated/rules").json().at("/items")).hasSize(2);
        as(OFFICE)
                .postWithoutKey(
                        "/api/programmes/repeated/rules",
                        EventJson.mapper().writeValueAsString(wider))
                .refused(400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "7,2018-09-03,5,rules-raced,409",
        "2,2018-09-02,5,rules-from-a-past-day,422",
        "2,2018-09-09,5,rules-before-another-version,422",
        "2,2019-09-05,5,rules-too-far-ahead,422",
        "2,2018-09-10,4,rules-unchanged,422",
        "2,2018-09-10,61,rules-out-of-bounds,422"
    })
    void whatCannotBeIsRefusedByName(
            int basedOn, LocalDate from, int yellow, String slug, int status) {
        String rules = "/api/programmes/refusing/rules";
        as(OFFICE)
                .with("Idempotency-Key", "p")
                .post("/api/programmes", programme("refusing"))
                .expect(201);
        as(OFFICE)
                .with("Idempotency-Key", "v2")
                .post(rules, version(1, LocalDate.of(2018, 9, 10), rules("yellowWorkingDays", 4)))
                .expect(201);
        String before = as(OFFICE).get(rules).json().at("/items").toString();
        Map<String, Object> body = version(basedOn, from, rules("yellowWorkingDays", yellow));

        refusedInBothLanguages(who -> who.post(rules, body), as(OFFICE), status, slug);
        as(OFFICE).post(rules + "/preview", body).refused(status, slug);

        assertThat(as(OFFICE).get(rules).json().at("/items")).hasToString(before);
    }

    @Test
    void everyValueThatIsWrongIsToldWhereItStands() {
        opened("bounds", "A1-bounds");
        Map<String, Object> rules = rules("yellowWorkingDays", 61);
        rules.put("reminderDays", List.of(7, 7, 61));
        rules.put(
                "ladder",
                List.of(
                        Map.of("level", "HEAD", "fromWorkingDay", 2),
                        Map.of("level", "LIAISON", "fromWorkingDay", 2)));

        Api.Answer no =
                as(OFFICE)
                        .post("/api/programmes/bounds/rules", version(1, TODAY, rules))
                        .refused(422, "rules-out-of-bounds");

        assertThat(no.json().at("/errors").toString())
                .contains(
                        "rules.yellowWorkingDays",
                        "rules.reminderDays[1]",
                        "rules.reminderDays[2]",
                        "rules.ladder[0].fromWorkingDay",
                        "rules.ladder[1]");
        Map<String, Object> incomplete = rules("staleDays", 3);
        incomplete.remove("ladder");
        as(OFFICE)
                .post("/api/programmes/bounds/rules", version(1, TODAY, incomplete))
                .refused(400, "invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison.rsj", "head.rsj", "leader", "auditor"})
    void onlyTheOfficePublishes(String other) {
        Map<String, Object> body = version(1, TODAY, rules("yellowWorkingDays", 5));

        as(other).post("/api/programmes/story/rules", body).refused(403, "role-required");
        as(other).post("/api/programmes/story/rules/preview", body).refused(403, "role-required");
        as(other).get("/api/programmes/story/rules").expect(200);
    }

    @Test
    void theOfficeOfAnotherProgrammeDoesNotPublish() {
        Map<String, Object> theirs = new HashMap<>(programme("theirs"));
        theirs.put("office", "zzb");
        as(OFFICE).post("/api/programmes", theirs).expect(201);
        Map<String, Object> body = version(1, TODAY, rules("yellowWorkingDays", 5));

        refusedInBothLanguages(
                who -> who.post("/api/programmes/theirs/rules", body),
                as(OFFICE),
                403,
                "rules-of-another-office");
        as(OFFICE)
                .post("/api/programmes/theirs/rules/preview", body)
                .refused(403, "rules-of-another-office");
        as(OFFICE).post("/api/programmes/none/rules", body).refused(404, "not-found");
    }

    @Test
    void whatIsClosedHasItsRules() {
        as(OFFICE).post("/api/programmes", programme("over")).expect(201);
        as(OFFICE).post("/api/programmes/over/close", Map.of()).expect(200);
        Map<String, Object> body = version(1, TODAY, rules("yellowWorkingDays", 5));

        refusedInBothLanguages(
                who -> who.post("/api/programmes/over/rules", body),
                as(OFFICE),
                409,
                "programme-is-closed");
        as(OFFICE)
                .post("/api/programmes/over/rules/preview", body)
                .refused(409, "programme-is-closed");
    }

    /**
     * A task of a programme of its own, due on 10 September: yellow from the 5th by the standard.
     */
    private String opened(String programme, String serial) {
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
        Map<String, Object> plan = task(serial, "due", "2018-09-10");
        plan.put("programme", programme);
        plan.put("startsOn", "2018-09-03");
        plan.put("milestones", List.of());
        return begun(plan);
    }

    private void publish(String programme, Map<String, Object> version, int number) {
        Api.Answer published =
                as(OFFICE).post("/api/programmes/" + programme + "/rules", version).expect(201);
        assertThat(published.json().at("/version").asInt()).isEqualTo(number);
    }

    private static List<String> states(JsonNode all) {
        return StreamSupport.stream(all.at("/items").spliterator(), false)
                .map(one -> one.at("/version").asInt() + "/" + one.at("/state").asString())
                .toList();
    }

    private List<String> listed(String programme, LocalDate day, String light) {
        JsonNode items =
                as(OFFICE)
                        .get(
                                "/api/tasks?programme="
                                        + programme
                                        + "&light="
                                        + light
                                        + "&asOf="
                                        + day)
                        .expect(200)
                        .json()
                        .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(row -> row.at("/serial").asString())
                .toList();
    }

    private int cockpit(String programme, LocalDate day, String light) {
        return as(OFFICE)
                .get("/api/departments/progress?programme=" + programme + "&on=" + day)
                .json()
                .at("/items/0/lights/" + light)
                .asInt(0);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }
}
