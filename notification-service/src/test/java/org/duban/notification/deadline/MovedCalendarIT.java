package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.duban.events.CalendarEvent;
import org.duban.events.CalendarEvent.AnnouncedDay;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Topics;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.notification.Life;
import org.duban.notification.running.Person;
import org.duban.notification.running.Publisher;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An announcement comes while deadlines are watched: reminders move, none is missed and none told
 * twice. It adds a week off from 26 October and two make-up days to 2018; the tests tell one story
 * of one calendar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedCalendarIT extends WatchedService {

    private static final WorkingDayCalendar BASE = WorkingDayCalendar.stateCouncil();
    private static final Life CALENDAR = new Life(CalendarChanges.ID, "工作日历", null);

    @AfterAll
    void theCalendarIsAsItWas() {
        hears(announcement(List.of()));
        for (String worked : List.of("2018-12-18", "2018-12-19", "2018-12-20")) {
            hears(ruled(worked, true));
        }
    }

    @Test
    @Order(1)
    void remindersMoveWhenAYearIsLoadedAfterwards() {
        Life life = assigned("A5-02", "2018-11-02");
        tickAt("2018-10-24T08:30");
        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/7");

        hears(announcement(aWeekOffAndTwoMakeUpDays()));
        for (String time :
                List.of(
                        "2018-10-24T10:00",
                        "2018-10-25T08:30",
                        "2018-10-30T08:30",
                        "2018-11-01T08:30",
                        "2018-11-02T08:30")) {
            planAndTickAt(time);
            planAndTickAt(time);
        }

        assertThat(raised(life))
                .as("three working days before was 23 October by now: it is made up for at once")
                .containsExactly(
                        "REMINDER/LIAISON/7",
                        "REMINDER/LIAISON/2",
                        "REMINDER/LIAISON/1",
                        "DUE_TODAY/LIAISON/0");
    }

    @Test
    @Order(2)
    void theLadderWaitsOverTheWeekOffAndCountsTheMakeUpSaturday() {
        Life life = assigned("A5-03", "2018-10-25");

        planAndTickAt("2018-10-26T00:00");
        planAndTickAt("2018-11-05T23:59");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1");
        planAndTickAt("2018-11-06T00:00");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1", "OVERDUE/HEAD/-4");
    }

    @Test
    @Order(3)
    void aRungThatMovesBehindWhatWasLookedAtIsNotMissedAndNoneIsToldAgain() {
        Life life = assigned("A5-04", "2018-10-12");
        planAndTickAt("2018-10-13T00:00");
        hears(ruled("2018-12-18", false));
        planAndTickAt("2018-10-17T12:00");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1");

        hears(ruled("2018-10-13", true), ruled("2018-10-14", true));
        planAndTickAt("2018-10-17T12:01");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1", "OVERDUE/HEAD/-5");

        hears(ruled("2018-10-13", false), ruled("2018-10-14", false));
        planAndTickAt("2018-10-17T12:02");
        planAndTickAt("2018-10-18T08:00");
        assertThat(raised(life)).hasSize(2);
        planAndTickAt("2018-10-22T00:00");
        assertThat(raised(life)).endsWith("OVERDUE/HEAD/-5", "OVERDUE/LEADER_IN_CHARGE/-7");
    }

    @Test
    @Order(4)
    void repeatedReorderedUnknownAndBrokenChangesMakeTheSameCalendar() {
        String before = books.now().version();
        Envelope known = CALENDAR.last();
        topics.publish(known);
        topics.publish(
                Topics.PROGRAMME_UPDATED,
                3,
                "calendar-unheard-of",
                Publisher.headersAs(known, "duban.calendar.week-loaded.v9"),
                EventJson.write(known.event()));
        Envelope broken =
                new Life("calendar-broken", "", null)
                        .then("2018-09-01T00:00:00Z", ruled("2018-07-02", false))
                        .last();
        topics.publish(
                Topics.PROGRAMME_UPDATED,
                3,
                "calendar-broken",
                CloudEvent.headers(broken),
                "{\"no".getBytes(StandardCharsets.UTF_8));
        Envelope first = CALENDAR.then("2018-09-02T00:00:00Z", ruled("2018-12-19", false)).last();
        Envelope second = CALENDAR.then("2018-09-03T00:00:00Z", ruled("2018-12-20", false)).last();
        topics.publish(second);
        topics.publish(first);
        topics.publish(second);

        awaitCalendar();
        assertThat(books.now().version()).isNotEqualTo(before);
    }

    @Test
    @Order(5)
    void aPreviewTellsWhichAlertsWouldMoveAndMovesNone() {
        Life life = assigned("A5-05", "2018-11-08");
        planAndTickAt("2018-10-22T12:00");
        Document before = item(life);
        Map<String, Object> day = Map.of("date", "2018-11-07", "working", false, "reason", "临时放假");

        assertThat(previewed(day, life.aggregate())).isTrue();

        assertThat(item(life)).isEqualTo(before);
        for (Person other : List.of(Person.liaison("rsj"), Person.head("rsj"), Person.LEADER)) {
            as(other).post("/api/alerts/calendar-preview", Map.of("day", day)).expect(403);
        }
        as(Person.OFFICE).post("/api/alerts/calendar-preview", Map.of()).expect(422);
    }

    /** Whether an item is in the preview, page after page. */
    private boolean previewed(Map<String, Object> day, String id) {
        String after = "";
        boolean found = false;
        do {
            var page =
                    as(Person.OFFICE)
                            .post(
                                    "/api/alerts/calendar-preview?limit=200" + after,
                                    Map.of("day", day))
                            .expect(200);
            assertThat(page.each("days", "date")).containsExactly("2018-11-07");
            found |= page.each("items", "id").contains(id);
            after = page.string("next").isEmpty() ? "" : "&after=" + page.string("next");
        } while (!after.isEmpty());
        return found;
    }

    private void planAndTickAt(String localTime) {
        clock.set(localTime);
        watcher.planAnew();
        watcher.tick();
    }

    private void hears(CalendarEvent... events) {
        for (CalendarEvent event : events) {
            topics.publish(CALENDAR.then("2018-09-01T00:00:00Z", event).last());
        }
        awaitCalendar();
    }

    private void awaitCalendar() {
        eventually().until(() -> books.now().calendar().equals(expected()));
    }

    private static WorkingDayCalendar expected() {
        CalendarChanges changes = CalendarChanges.NONE;
        for (Envelope envelope : CALENDAR.events()) {
            changes = changes.after((CalendarEvent) envelope.event());
        }
        return changes.on(BASE);
    }

    private static DayRuled ruled(String date, boolean working) {
        return new DayRuled(LocalDate.parse(date), "调整", working, "临时安排", DAY);
    }

    /** The announcement of 2018 as it is, and more. */
    private static YearLoaded announcement(List<AnnouncedDay> more) {
        Predicate<LocalDate> ruled = day -> BASE.dayName(day) != null;
        LocalDate first = LocalDate.parse("2018-01-01");
        return new YearLoaded(
                2018,
                List.of(),
                Stream.concat(
                                first.datesUntil(LocalDate.parse("2018-12-28"))
                                        .filter(ruled)
                                        .map(
                                                day ->
                                                        new AnnouncedDay(
                                                                day,
                                                                String.valueOf(BASE.dayName(day)),
                                                                BASE.isWorkingDay(day))),
                                more.stream())
                        .toList(),
                DAY);
    }

    private static List<AnnouncedDay> aWeekOffAndTwoMakeUpDays() {
        LocalDate first = LocalDate.parse("2018-10-26");
        return Stream.concat(
                        first.datesUntil(first.plusDays(7))
                                .map(day -> new AnnouncedDay(day, "博览会", false)),
                        Stream.of("2018-10-21", "2018-11-03")
                                .map(day -> new AnnouncedDay(LocalDate.parse(day), "博览会", true)))
                .toList();
    }
}
