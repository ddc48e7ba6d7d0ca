package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.RulesEvent.DayOff;
import org.duban.events.RulesEvent.Level;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.events.RulesEvent.Settings;
import org.duban.events.RulesEvent.Step;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is owed follows versions of rules that are published elsewhere, each from its day on. */
class RulesStory extends RunningService {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String PREVIEW = "/api/obligations/rules-preview?programme=";

    @Autowired private RuleSetsInForce rules;

    @Test
    void whatIsOwedIsJudgedByTheVersionOfTheDay() {
        owed("ruled", "measures", "rsj");
        Map<String, Object> sunday = new HashMap<>(obligation("ruled", "sunday", "rsj"));
        sunday.put("due", "2018-10-21");
        as(OFFICE).post("/api/obligations", sunday).expect(200);
        owed("unruled", "measures", "rsj");
        eventually().until(() -> standing("ruled", DUE, "missing") == 1);

        JsonNode preview =
                as(OFFICE).post(PREVIEW + "ruled", proposal(5, "ROLL_FORWARD")).expect(200).json();
        assertThat(preview.at("/examined").asInt()).isEqualTo(2);
        assertThat(preview.at("/changed").asInt()).isEqualTo(1);
        assertThat(preview.at("/moved").asInt()).as("due soon on Tuesday anyway").isEqualTo(1);
        assertThat(preview.at("/items/0/state/before").asString()).isEqualTo("OWED");
        assertThat(preview.at("/items/0/state/after").asString()).isEqualTo("DUE_SOON");
        assertThat(preview.at("/items/1/lateFrom/before").asString()).isEqualTo("2018-10-22");
        assertThat(preview.at("/items/1/lateFrom/after").asString()).isEqualTo("2018-10-23");

        publish("ruled", 2, TUESDAY, settings(5, DayOff.ROLL_FORWARD, 0));
        publish("ruled", 2, TUESDAY, settings(5, DayOff.ROLL_FORWARD, 0));
        heard("ruled", TUESDAY, 2);

        eventually().until(() -> standing("ruled", DUE, "missing") == 0);
        assertThat(standing("ruled", DUE, "open")).isEqualTo(2);
        assertThat(listed("ruled", "DUE_SOON")).as("not before its day").isZero();
        clock.moveTo(TUESDAY);
        eventually().until(() -> listed("ruled", "DUE_SOON") == 2);
        assertThat(listed("ruled", "OWED")).isZero();
        assertThat(listed("unruled", "DUE_SOON")).as("another programme").isZero();
        assertThat(listed("unruled", "OWED")).isEqualTo(1);
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(
                                                as(OFFICE)
                                                        .get("/api/obligations/ruled.sunday.rsj")
                                                        .string("lateFrom"))
                                        .isEqualTo("2018-10-23"));
    }

    @Test
    void whatWasFiledIsJudgedByTheVersionOfThatDay() {
        Map<String, Object> sunday = new HashMap<>(obligation("filedstory", "late", "rsj"));
        sunday.put("due", "2018-10-14");
        as(OFFICE).post("/api/obligations", sunday).expect(200);
        filed("filedstory.late.rsj", "rsj", "培训 500 人，12 月底前完成");
        publish("filedstory", 2, TUESDAY, settings(3, DayOff.ROLL_FORWARD, 0));
        heard("filedstory", TUESDAY, 2);

        clock.moveTo(TUESDAY);

        eventually().until(() -> standing("filedstory", TUESDAY, "late") == 1);
        assertThat(listed("filedstory", "FILED_LATE")).isEqualTo(1);
    }

    @Test
    void whatIsSetWithoutTimelyDaysHasThoseOfTheRules() {
        publish("graced", 2, MONDAY, settings(3, DayOff.STAY, 4));
        heard("graced", MONDAY, 2);

        owed("graced", "measures", "rsj");
        Map<String, Object> own = new HashMap<>(obligation("graced", "own", "rsj"));
        own.put("graceDays", 1);
        as(OFFICE).post("/api/obligations", own).expect(200);

        JsonNode usual = as(OFFICE).get("/api/obligations/graced.measures.rsj").json();
        assertThat(usual.at("/graceDays").asInt()).isEqualTo(4);
        assertThat(usual.at("/lateFrom").asString()).isEqualTo("2018-10-27");
        assertThat(
                        as(OFFICE)
                                .get("/api/obligations/graced.own.rsj")
                                .json()
                                .at("/graceDays")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void versionsThatComeTwiceOrInAnotherOrderAreTheSameVersions() {
        publish("shuffled", 3, TUESDAY, settings(6, DayOff.STAY, 0));
        publish("shuffled", 2, MONDAY, settings(5, DayOff.STAY, 0));
        publish("shuffled", 3, TUESDAY, settings(6, DayOff.STAY, 0));
        publish("shuffled", 2, MONDAY, settings(5, DayOff.STAY, 0));

        heard("shuffled", TUESDAY, 3);
        assertThat(rules.of("shuffled").on(MONDAY).version()).isEqualTo(2);
        assertThat(rules.of("shuffled").on(MONDAY.minusDays(1)).version()).isEqualTo(1);
        assertThat(rules.of("shuffled").on(TUESDAY).yellowWorkingDays()).isEqualTo(6);
    }

    @Test
    void onlyTheOfficeLooksAheadAndOnlyAtWhatCanBe() {
        for (Person other : List.of(liaison("rsj"), head("rsj"), LEADER)) {
            as(other).post(PREVIEW + "ruled", proposal(5, "STAY")).refused(403, "role-required");
        }
        as(OFFICE)
                .post(PREVIEW + "ruled", proposal(61, "STAY"))
                .refused(422, "rules-out-of-bounds");
        as(OFFICE).post(PREVIEW + "ruled", Map.of()).refused(400, "invalid-fields");
    }

    private void publish(String programme, int version, LocalDate from, Settings settings) {
        told(
                programme + ".rules",
                version - 1L,
                programme,
                List.of(),
                new RulesPublished(
                        programme, version, "Asia/Shanghai", from, settings, "试行", MONDAY));
    }

    private void heard(String programme, LocalDate day, int version) {
        eventually().until(() -> rules.of(programme).on(day).version() == version);
    }

    private int standing(String programme, LocalDate on, String figure) {
        return as(OFFICE)
                .get("/api/departments/standing?programme=" + programme + "&on=" + on)
                .json()
                .at("/totals/" + figure)
                .asInt();
    }

    private int listed(String programme, String state) {
        return as(OFFICE)
                .get("/api/obligations?programme=" + programme + "&state=" + state)
                .json()
                .at("/items")
                .size();
    }

    private static Settings settings(int yellow, DayOff dayOff, int graceDays) {
        return new Settings(
                yellow,
                10,
                30,
                dayOff,
                List.of(7, 3, 1, 0),
                3,
                graceDays,
                List.of(new Step(Level.LIAISON, 1), new Step(Level.HEAD, 3)));
    }

    private static Map<String, Object> proposal(int yellow, String dayOff) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("yellowWorkingDays", yellow);
        rules.put("behindTolerancePercent", 10);
        rules.put("staleDays", 30);
        rules.put("dueOnDayOff", dayOff);
        rules.put("reminderDays", List.of(7, 3, 1, 0));
        rules.put("overdueEveryWorkingDays", 3);
        rules.put("graceDays", 0);
        rules.put("ladder", List.of(Map.of("level", "LIAISON", "fromWorkingDay", 1)));
        return Map.of("basedOn", 1, "from", TUESDAY.toString(), "rules", rules);
    }
}
