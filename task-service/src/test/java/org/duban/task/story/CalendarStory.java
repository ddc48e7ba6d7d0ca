package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.duban.task.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year is loaded and a day edited: first looked at, then applied, then everything follows. */
class CalendarStory extends RunningService {

    private static final String YEARS = "/api/calendar/years";
    private static final String DAYS = "/api/calendar/days";
    private static final String PREVIEW = "/api/calendar/preview";

    private static final String PAPER =
            """
            {"$schema":"https://example.test/schema.json","$id":"2028.json","year":2028,
             "papers":["https://www.gov.cn/zhengce/2028.htm"],
             "days":[{"name":"元旦","date":"2027-12-31","isOffDay":true},
                     {"name":"国庆节","date":"2028-10-02","isOffDay":true},
                     {"name":"国庆节","date":"2028-10-07","isOffDay":false}]}
            """;

    @AfterEach
    void theDaysAreWorkedAgain() {
        for (String date : List.of("2018-09-05", "2018-09-06")) {
            if (!day(date).at("/working").asBoolean()) {
                as(OFFICE).post(DAYS, ruling(date, true)).expect(200);
            }
        }
    }

    @Test
    void aYearNobodyHasLoadedIsWeekendsOnlyUntilItIs() {
        assertThat(
                        as(LEAD).get(span("2028-10-01", "2028-10-08"))
                                .json()
                                .at("/published")
                                .asBoolean())
                .isFalse();
        as(OFFICE).post(PREVIEW, "{\"year\":" + PAPER + "}").expect(200);

        Api.Answer loaded = as(OFFICE).with("If-Match", etag()).post(YEARS, PAPER).expect(200);

        assertThat(loaded.header("ETag")).isEqualTo(etag());
        assertThat(year(2028).at("/source").asString()).isEqualTo("LOADED");
        assertThat(year(2028).at("/published").asBoolean()).isTrue();
        assertThat(year(2018).at("/source").asString()).isEqualTo("RELEASE");
        assertThat(day("2028-10-02").at("/working").asBoolean()).isFalse();
        assertThat(day("2028-10-07").at("/working").asBoolean()).as("make-up Saturday").isTrue();
        assertThat(day("2027-12-31").at("/working").asBoolean()).as("the year before").isFalse();
        assertThat(as(LEAD).get("/api/calendar/history").json().at("/items").toString())
                .contains("duban.calendar.year-loaded.v1", "office.zgh");
        tools.jackson.databind.JsonNode days =
                told("duban.calendar.year-loaded.v1").at("/changes/0");
        assertThat(days.at("/label").asString()).isEqualTo("放假调休");
        assertThat(days.at("/to").toString())
                .contains("2028-10-02 · ", "休息", "2028-10-07 · ", "上班");
        refusedInBothLanguages(
                who -> who.post(YEARS, PAPER), as(OFFICE), 422, "calendar-unchanged");
        as(OFFICE)
                .with("If-Match", "\"0\"")
                .post(DAYS, ruling("2018-09-05", false))
                .refused(412, "revision-changed");
    }

    @Test
    void lightsListsAndCockpitFollowWhatWasPreviewed() {
        String programme = "calendarstory";
        as(OFFICE).post("/api/programmes", programme(programme)).expect(201);
        Map<String, Object> plan = task("A1-calendar", "due", "2018-09-10");
        plan.put("programme", programme);
        plan.put("startsOn", "2018-09-03");
        plan.put("milestones", List.of());
        String path = begun(plan);
        String id = path.substring(path.lastIndexOf('/') + 1);
        eventually().until(() -> cockpit(programme, "GREEN") == 1);

        as(OFFICE).post(DAYS, ruling("2018-09-05", false)).expect(200);
        Map<String, Object> proposal = Map.of("day", ruling("2018-09-06", false));
        Api.Answer preview = as(OFFICE).post(PREVIEW + "?limit=200", proposal).expect(200);
        var move =
                StreamSupport.stream(preview.json().at("/items").spliterator(), false)
                        .filter(row -> row.at("/id").asString().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(move.at("/light/before").asString()).isEqualTo("GREEN");
        assertThat(move.at("/light/after").asString()).isEqualTo("YELLOW");
        assertThat(move.at("/yellowFrom/after").asString()).isEqualTo("2018-09-03");
        assertThat(preview.json().at("/days").toString()).contains("2018-09-06");
        assertThat(list(programme, "YELLOW")).isEmpty();

        as(OFFICE).post(DAYS, ruling("2018-09-06", false)).expect(200);

        assertThat(as(LEAD).get(path).string("light/level")).as("at once").isEqualTo("YELLOW");
        eventually().untilAsserted(() -> assertThat(list(programme, "YELLOW")).contains(id));
        eventually().until(() -> cockpit(programme, "YELLOW") == 1);
        assertThat(cockpit(programme, "GREEN")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison.rsj", "head.rsj", "leader", "auditor"})
    void onlyTheOfficeAndAdministratorsLookAheadAndApply(String other) {
        String before = as(OFFICE).get(YEARS).json().toString();
        Map<String, Object> ruling = ruling("2018-09-05", false);

        refusedInBothLanguages(who -> who.post(DAYS, ruling), as(other), 403, "role-required");
        as(other).post(YEARS, PAPER).refused(403, "role-required");
        as(other).post(PREVIEW, Map.of("day", ruling)).refused(403, "role-required");
        assertThat(as(other).get(YEARS).expect(200).json()).hasToString(before);
    }

    @Test
    void everyEntryThatIsWrongIsToldInBothLanguages() {
        String broken =
                """
                {"year":2029,"days":[{"name":"元旦","date":"2029-01-01","isOffDay":true},
                  {"name":"元旦","date":"1 January","isOffDay":true},{"date":"2029-01-01"}]}
                """;
        refusedInBothLanguages(
                who -> who.post(YEARS, broken), as(OFFICE), 422, "calendar-entries-refused");
        Api.Answer no = as(OFFICE).post(YEARS, broken).expect(422);
        assertThat(no.json().at("/errors").toString())
                .contains("days[1].date", "days[2].date", "days[2].name", "days[2].isOffDay");
        refusedInBothLanguages(
                who -> who.post(PREVIEW, Map.of()), as(OFFICE), 422, "calendar-change-ambiguous");
        as(OFFICE)
                .post(DAYS, Map.of("date", "2018-09-05", "working", false))
                .refused(400, "invalid-fields");
        as(OFFICE)
                .post(YEARS, Map.of("year", 2029, "days", List.of()))
                .refused(400, "invalid-fields");
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    private static Map<String, Object> ruling(String date, boolean working) {
        return Map.of("date", date, "working", working, "name", "调整", "reason", "临时安排");
    }

    private String etag() {
        return as(OFFICE).get(YEARS).header("ETag");
    }

    /** The last entry of that kind in the history, whatever other stories changed. */
    private tools.jackson.databind.JsonNode told(String type) {
        return as(LEAD).get("/api/calendar/history?limit=200")
                .json()
                .at("/items")
                .valueStream()
                .filter(entry -> entry.at("/type").asString().equals(type))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private tools.jackson.databind.JsonNode year(int year) {
        return StreamSupport.stream(as(LEAD).get(YEARS).json().at("/years").spliterator(), false)
                .filter(one -> one.at("/year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private tools.jackson.databind.JsonNode day(String date) {
        return as(LEAD).get(span(date, date)).json().at("/days/0");
    }

    private static String span(String from, String to) {
        return "/api/calendar?from=" + from + "&to=" + to;
    }

    private String list(String programme, String light) {
        return as(OFFICE)
                .get("/api/tasks?programme=" + programme + "&light=" + light)
                .json()
                .at("/items")
                .toString()
                .replace("[]", "");
    }

    private int cockpit(String programme, String light) {
        return as(OFFICE)
                .get("/api/departments/progress?programme=" + programme)
                .json()
                .at("/items/0/lights/" + light)
                .asInt(0);
    }
}
