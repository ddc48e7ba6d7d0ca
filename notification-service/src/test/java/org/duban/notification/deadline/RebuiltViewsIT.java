package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.notification.Life;
import org.duban.notification.running.Answer;
import org.duban.notification.running.Door;
import org.duban.notification.running.Person;
import org.duban.notification.schedule.Rulebook;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.RuledDay;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views are built anew while people use them: nothing is told again, nothing is forgotten. */
class RebuiltViewsIT extends WatchedService {

    private static final String FRESHNESS = "\"(asOf|eventsBehind)\":[^,}]*";
    private static final Person ADMIN = new Person("admin", "管理员", "zgh", List.of("admin"));

    @Test
    void anAgendaBuiltAnewRaisesNothingAgainNotEvenByOtherRules() {
        Life life = assigned("A5-02", "2018-10-22");
        tickAt("2018-10-17T09:00");
        List<String> told = raised(life);
        assertThat(told).isNotEmpty();
        int version = version("notification.agenda");

        rebuild("notification.agenda");

        assertThat(version("notification.agenda")).isEqualTo(version + 1);
        assertThat(item(life).getLong("revision")).isEqualTo(life.events().size());
        watcher.tick();
        assertThat(raised(life)).isEqualTo(told);
        Watcher otherRelease = anotherInstance(withAnotherFriday());
        otherRelease.planAnew();
        otherRelease.tick();
        assertThat(raised(life)).isEqualTo(told);
        watcher.planAnew();
    }

    @Test
    void aRebuiltAgendaFollowsItsStreamAndIsWatchedAsBefore() {
        Life life = assigned("A5-03", "2018-10-22");
        rebuild("notification.agenda");

        then(life, "2018-10-11T08:00", new TaskAcknowledged(DAY));
        tickAt("2018-10-17T08:30");

        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/3");
    }

    @Test
    void whatSomebodyHasReadStaysReadInAnInboxBuiltAnew() {
        assigned("A5-04", "2018-10-18");
        tickAt("2018-10-17T08:30");
        Door liaison = as(Person.liaison("rsj"));
        eventually().until(() -> !liaison.get("/api/inbox").each("items", "id").isEmpty());
        String id = liaison.get("/api/inbox").each("items", "id").getFirst();
        liaison.post("/api/inbox/" + id + "/reading").expect(200);
        String before = liaison.get("/api/inbox").response().body();

        rebuild("notification.inbox");

        assertThat(liaison.get("/api/inbox").response().body().replaceAll(FRESHNESS, ""))
                .isEqualTo(before.replaceAll(FRESHNESS, ""));
        Document row = live("inbox").find(new Document("_id", id)).first();
        assertThat(row.get("readBy", Document.class).keySet()).hasSize(1);
    }

    @Test
    void onlyAdministratorsLookAtViewsAndBuildThemAnew() {
        as(Person.OFFICE).get("/api/views/notification-service").expect(403);
        as(Person.OFFICE)
                .post("/api/views/notification-service/notification.agenda/rebuild")
                .expect(403);
        as(ADMIN).post("/api/views/notification-service/notification.nothing/rebuild").expect(404);

        assertThat(
                        as(ADMIN)
                                .get("/api/views/notification-service")
                                .expect(200)
                                .each("items", "name"))
                .containsExactly(
                        "notification.agenda",
                        "notification.directory",
                        "notification.feed",
                        "notification.inbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/agenda", "/api/inbox", "/api/alerts", "/api/feed/entries"})
    void everyAnswerFromAViewSaysHowFreshItIs(String path) {
        eventually()
                .untilAsserted(
                        () -> {
                            Answer answer = as(Person.liaison("rsj")).get(path).expect(200);
                            assertThat(answer.json().at("/eventsBehind").asLong(-2)).isZero();
                            assertThat(Instant.parse(answer.string("asOf")))
                                    .as("nothing is missing: as of now")
                                    .isEqualTo(clock.instant());
                        });
    }

    private void rebuild(String view) {
        eventually()
                .until(
                        () ->
                                as(ADMIN)
                                                .post(
                                                        "/api/views/notification-service/"
                                                                + view
                                                                + "/rebuild")
                                                .response()
                                                .statusCode()
                                        == 202);
        eventually()
                .until(
                        () ->
                                as(ADMIN)
                                        .get("/api/views/notification-service/" + view)
                                        .response()
                                        .body()
                                        .contains("\"stage\":\"DONE\""));
        eventually()
                .until(
                        () ->
                                live("programmes").find(new Document("_id", programme)).first()
                                        != null);
    }

    private int version(String view) {
        String pointers = "views";
        Document kept = database.getCollection(pointers).find(new Document("_id", view)).first();
        return kept == null ? 1 : kept.getInteger("version");
    }

    private static Rulebook withAnotherFriday() {
        return new Rulebook(
                RuleSet.standard(),
                WorkingDayCalendar.stateCouncil()
                        .with(List.of(new RuledDay(LocalDate.parse("2018-10-26"), false, "调休"))));
    }
}
