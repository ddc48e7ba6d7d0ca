package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.RulesEvent.DayOff;
import org.duban.events.RulesEvent.Level;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.events.RulesEvent.Settings;
import org.duban.events.RulesEvent.Step;
import org.duban.events.Topics;
import org.duban.notification.Life;
import org.duban.notification.running.Person;
import org.duban.notification.running.Publisher;
import org.junit.jupiter.api.Test;

/** Versions of rules are published while deadlines are watched: none is missed, none told twice. */
class RulesIT extends WatchedService {

    private static final List<Step> LADDER =
            List.of(
                    new Step(Level.LIAISON, 1),
                    new Step(Level.HEAD, 3),
                    new Step(Level.LEADER_IN_CHARGE, 6),
                    new Step(Level.OFFICE, 10));

    @Test
    void everyDayIsToldByItsOwnVersion() {
        Life life = assigned("A5-02", "2018-10-22");
        hears(2, "2018-10-18", settings(3, List.of(2, 0), 5, LADDER));

        for (String time :
                List.of(
                        "2018-10-11T08:30",
                        "2018-10-17T08:30",
                        "2018-10-18T08:30",
                        "2018-10-19T08:30",
                        "2018-10-22T08:30",
                        "2018-10-23T00:00",
                        "2018-10-26T00:00",
                        "2018-10-30T00:00")) {
            planAndTickAt(time);
            planAndTickAt(time);
        }

        assertThat(raised(life))
                .containsExactly(
                        "REMINDER/LIAISON/7",
                        "REMINDER/LIAISON/3",
                        "REMINDER/LIAISON/2",
                        "DUE_TODAY/LIAISON/0",
                        "OVERDUE/LIAISON/-1",
                        "OVERDUE/LEADER_IN_CHARGE/-6");
    }

    @Test
    void whatIsPublishedDuringADayMakesUpForItsMorning() {
        Life life = assigned("A5-03", "2018-10-15");
        planAndTickAt("2018-10-16T09:00");
        planAndTickAt("2018-10-17T09:00");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1");

        hears(
                2,
                "2018-10-17",
                settings(
                        3,
                        List.of(),
                        1,
                        List.of(new Step(Level.LIAISON, 1), new Step(Level.HEAD, 2))));
        planAndTickAt("2018-10-17T12:00");
        planAndTickAt("2018-10-17T12:01");

        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1", "OVERDUE/HEAD/-2");
        planAndTickAt("2018-10-18T00:00");
        assertThat(raised(life)).endsWith("OVERDUE/HEAD/-3").hasSize(3);
    }

    @Test
    void aRungNobodyHasReachedIsMadeUpForOnTheFirstDay() {
        Life life = assigned("A5-04", "2018-10-15");
        hears(2, "2018-10-17", settings(3, List.of(), 3, List.of(new Step(Level.OFFICE, 1))));

        planAndTickAt("2018-10-16T09:00");
        planAndTickAt("2018-10-16T23:59");
        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1");
        planAndTickAt("2018-10-17T00:00");
        planAndTickAt("2018-10-17T08:00");

        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1", "OVERDUE/OFFICE/-2");
    }

    @Test
    void aDateThatRollsForwardByTheRulesIsNotOverdueYet() {
        Life life = assigned("A5-05", "2018-10-21");
        hears(2, "2018-10-12", rolling());

        planAndTickAt("2018-10-22T09:00");
        assertThat(raised(life)).containsExactly("DUE_TODAY/LIAISON/0");
        planAndTickAt("2018-10-23T00:00");

        assertThat(raised(life)).endsWith("OVERDUE/LIAISON/-1").hasSize(2);
        assertThat(dues(life)).containsOnly("2018-10-22");
    }

    @Test
    void theWorkListShowsTheLightOfTheVersionInForce() {
        assigned("A5-06", "2018-10-22");
        hears(2, "2018-10-16", tolerant());

        clock.set("2018-10-15T12:00");
        assertThat(light()).as("behind schedule").isEqualTo("YELLOW");
        clock.set("2018-10-16T12:00");
        assertThat(light()).isEqualTo("GREEN");
    }

    @Test
    void repeatedReorderedAndUnknownFactsMakeTheSameVersions() {
        Life versions = new Life(programme + ".rules", "规则", programme);
        Envelope first =
                versions.then("2018-10-01T00:00:00Z", published(2, "2018-10-12", rolling())).last();
        Envelope unknown =
                new Life(programme + "-unknown.rules", "", null)
                        .then("2018-09-01T00:00:00Z", published(2, "2018-10-12", rolling()))
                        .last();
        topics.publish(
                Topics.PROGRAMME_UPDATED,
                3,
                programme + "-unknown.rules",
                Publisher.headersAs(unknown, "duban.rules.withdrawn.v9"),
                EventJson.write(unknown.event()));
        Envelope broken =
                new Life(programme + "-broken.rules", "", null)
                        .then("2018-09-01T00:00:00Z", published(2, "2018-10-12", rolling()))
                        .last();
        topics.publish(
                Topics.PROGRAMME_UPDATED,
                3,
                programme + "-broken.rules",
                CloudEvent.headers(broken),
                "{\"no".getBytes(StandardCharsets.UTF_8));
        Envelope second =
                versions.then(
                                "2018-10-02T00:00:00Z",
                                published(3, "2018-10-15", settings(9, List.of(), 1, LADDER)))
                        .last();

        topics.publish(second);
        topics.publish(first);
        topics.publish(second);
        topics.publish(first);

        eventually().until(() -> version("2018-10-15") == 3);
        assertThat(version("2018-10-14")).isEqualTo(2);
        assertThat(version("2018-10-11")).isEqualTo(1);
    }

    private String light() {
        return as(Person.liaison("rsj"))
                .get("/api/agenda?programme=" + programme)
                .expect(200)
                .each("items", "light")
                .getFirst();
    }

    private void planAndTickAt(String localTime) {
        clock.set(localTime);
        watcher.planAnew();
        watcher.tick();
    }

    private void hears(int version, String from, Settings settings) {
        topics.publish(
                new Life(programme + ".rules", "规则", programme)
                        .then("2018-10-01T00:00:00Z", published(version, from, settings))
                        .last());
        eventually().until(() -> version(from) == version);
    }

    private int version(String day) {
        return books.now().rules().of(programme).on(LocalDate.parse(day)).version();
    }

    private RulesPublished published(int version, String from, Settings settings) {
        return new RulesPublished(
                programme, version, "Asia/Shanghai", LocalDate.parse(from), settings, "试行", DAY);
    }

    private static Settings rolling() {
        return new Settings(3, 10, 30, DayOff.ROLL_FORWARD, List.of(0), 3, 0, LADDER);
    }

    private static Settings tolerant() {
        return new Settings(1, 100, 30, DayOff.STAY, List.of(0), 3, 0, LADDER);
    }

    private static Settings settings(
            int yellow, List<Integer> reminders, int every, List<Step> ladder) {
        return new Settings(yellow, 10, 30, DayOff.STAY, reminders, every, 0, ladder);
    }
}
