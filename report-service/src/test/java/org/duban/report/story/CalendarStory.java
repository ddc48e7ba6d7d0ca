package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The service follows a calendar that is changed elsewhere. */
class CalendarStory extends RunningService {

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final String PREVIEW = "/api/obligations/calendar-preview";
    private static long revision;

    @Autowired private CalendarInForce calendar;
    @Autowired private MongoDatabase database;
    @Autowired private Views views;

    @AfterEach
    void theDaysAreWorkedAgain() {
        publish(++revision, WEDNESDAY, true);
        publish(++revision, WEDNESDAY.plusDays(1), true);
        heard(WEDNESDAY.plusDays(1), true);
    }

    @Test
    void whatIsOwedFollowsTheCalendarAndEverythingKeptIsDerivedAnew() {
        owed("calstory", "measures", "rsj", "jyj");
        String dueSoon = "/api/obligations?programme=calstory&state=DUE_SOON";
        eventually().until(() -> rows().countDocuments(Filters.regex("_id", "^calstory")) == 2);
        assertThat(as(OFFICE).get(dueSoon).json().at("/items")).isEmpty();

        publish(++revision, WEDNESDAY, false);
        publish(revision, WEDNESDAY, false);
        heard(WEDNESDAY, false);
        Map<String, Object> thursday =
                Map.of(
                        "day",
                        Map.of(
                                "date",
                                WEDNESDAY.plusDays(1).toString(),
                                "working",
                                false,
                                "reason",
                                "临时放假"));
        JsonNode move = moved(as(OFFICE).post(PREVIEW + "?limit=200", thursday).expect(200));
        assertThat(move.at("/state/before").asString()).isEqualTo("OWED");
        assertThat(move.at("/state/after").asString()).isEqualTo("DUE_SOON");
        assertThat(move.at("/dueSoonFrom/after").asString()).isEqualTo(MONDAY.toString());
        assertThat(move.at("/lockOn").asString()).isEqualTo("2018-10-31");
        assertThat(as(OFFICE).get(dueSoon).json().at("/items")).isEmpty();

        publish(++revision, WEDNESDAY.plusDays(1), false);
        heard(WEDNESDAY.plusDays(1), false);

        eventually().until(() -> as(OFFICE).get(dueSoon).json().at("/items").size() == 2);
        String version = calendar.get().version();
        eventually()
                .until(
                        () ->
                                otherwise(database.getCollection("filing_state"), version + "+2")
                                        == 0);
        eventually().until(() -> otherwise(rows(), version) == 0);
        assertThat(rows().countDocuments(Filters.regex("_id", "^calstory"))).isEqualTo(2);
    }

    @Test
    void onlyTheOfficeAndAdministratorsLookAhead() {
        Map<String, Object> day =
                Map.of("day", Map.of("date", "2018-10-18", "working", false, "reason", "放假"));
        for (Person other : List.of(liaison("rsj"), head("rsj"), LEADER)) {
            as(other).post(PREVIEW, day).refused(403, "role-required");
        }
        as(OFFICE).post(PREVIEW, Map.of()).refused(422, "calendar-change-ambiguous");
        as(OFFICE).post(PREVIEW, day).expect(200);
    }

    private static JsonNode moved(Answer preview) {
        for (JsonNode row : preview.at("items")) {
            if (row.at("/id").asString().equals("calstory.measures.rsj")) {
                return row;
            }
        }
        throw new AssertionError(preview.text());
    }

    private MongoCollection<Document> rows() {
        return views.all().stream()
                .filter(view -> view.has("department_standing_row"))
                .findFirst()
                .orElseThrow()
                .now()
                .collection("department_standing_row");
    }

    private static long otherwise(MongoCollection<Document> kept, String version) {
        return kept.countDocuments(Filters.ne("calendarVersion", version));
    }

    private void heard(LocalDate day, boolean working) {
        eventually().until(() -> calendar.get().isWorkingDay(day) == working);
    }

    private void publish(long at, LocalDate day, boolean working) {
        told(
                CalendarChanges.ID,
                at,
                null,
                List.of(),
                new DayRuled(day, "调整", working, "临时安排", MONDAY));
    }
}
