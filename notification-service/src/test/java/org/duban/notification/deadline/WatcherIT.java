package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.duban.notification.Life;
import org.duban.notification.schedule.Rulebook;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.RuledDay;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatcherIT extends WatchedService {

    @Test
    void everyAlertIsRaisedOnceOnItsDay() {
        Life life = assigned("A5-02", "2018-10-22");

        tickAt("2018-10-11T08:29");
        assertThat(raised(life)).isEmpty();
        tickAt("2018-10-11T08:30");
        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/7");
        tickAt("2018-10-17T08:30");
        tickAt("2018-10-17T08:30");
        tickAt("2018-10-19T09:00");
        tickAt("2018-10-22T09:00");
        tickAt("2018-10-22T23:59");
        assertThat(raised(life))
                .containsExactly(
                        "REMINDER/LIAISON/7",
                        "REMINDER/LIAISON/3",
                        "REMINDER/LIAISON/1",
                        "DUE_TODAY/LIAISON/0");
        tickAt("2018-10-23T00:00");
        tickAt("2018-10-26T00:00");
        assertThat(raised(life))
                .endsWith("DUE_TODAY/LIAISON/0", "OVERDUE/LIAISON/-1", "OVERDUE/HEAD/-4");
    }

    @Test
    void theLadderNamesTheLeaderWhoIsInChargeOnTheDayItGetsThatFar() {
        String code = "l" + programme;
        topics.publish(
                Life.ofDepartment(code)
                        .then("2018-01-02T01:00:00Z", Life.registered(code))
                        .then("2018-01-02T02:00:00Z", inCharge("leader.before", "2018-01-01"))
                        .then("2018-01-02T03:00:00Z", inCharge("leader.now", "2018-10-20"))
                        .then("2018-01-02T04:00:00Z", inCharge(null, "2018-11-01")));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(directory.leaderOf(code, LocalDate.parse("2018-10-20")))
                                        .isEqualTo("leader.now"));
        Life led = assigned("A5-31", "2018-10-15", code);
        Life nobody = assigned("A5-32", "2018-10-15");
        tickAt("2018-10-24T12:00");

        assertThat(leaders(led))
                .containsExactlyInAnyOrder("LIAISON/", "HEAD/", "LEADER_IN_CHARGE/leader.now");
        assertThat(leaders(nobody))
                .containsExactlyInAnyOrder("LIAISON/", "HEAD/", "LEADER_IN_CHARGE/");
        assertThat(directory.leaderOf(code, LocalDate.parse("2018-10-19")))
                .isEqualTo("leader.before");
        assertThat(directory.leaderOf(code, LocalDate.parse("2018-11-01"))).isNull();
    }

    private List<String> leaders(Life life) {
        return alertsAbout(life).stream()
                .map(
                        raised ->
                                raised.getString("rung")
                                        + "/"
                                        + Objects.requireNonNullElse(
                                                raised.getString("leader"), ""))
                .toList();
    }

    private static LeaderInChargeNamed inCharge(@Nullable String leader, String from) {
        return new LeaderInChargeNamed(
                null, leader, leader, LocalDate.parse(from), LocalDate.parse("2018-01-02"));
    }

    @Test
    void watchersThatRaceRaiseEachAlertOnce() throws Exception {
        List<Life> lives = new ArrayList<>();
        for (int n = 10; n < 30; n++) {
            lives.add(assigned("A5-" + n, "2018-10-15"));
        }
        clock.set("2018-10-24T12:00");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> race = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                Watcher other = anotherInstance(books.now());
                race.add(
                        () -> {
                            other.tick();
                            return null;
                        });
            }
            for (var finished : threads.invokeAll(race)) {
                finished.get();
            }
        }
        for (Life life : lives) {
            assertThat(raised(life))
                    .containsExactlyInAnyOrder(
                            "OVERDUE/LIAISON/-7", "OVERDUE/HEAD/-7", "OVERDUE/LEADER_IN_CHARGE/-7");
        }
    }

    @Test
    void afterDaysOfStandstillEveryRungHearsOfItOnceAndARestartFindsNothingNew() {
        Life life = assigned("A5-02", "2018-10-22");

        tickAt("2018-11-08T12:00");
        List<String> told = raised(life);
        anotherInstance(books.now()).tick();
        looksFromTheBeginning(life);
        anotherInstance(books.now()).tick();

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "OVERDUE/LIAISON/-13",
                        "OVERDUE/HEAD/-13",
                        "OVERDUE/LEADER_IN_CHARGE/-13",
                        "OVERDUE/OFFICE/-13");
        assertThat(raised(life)).isEqualTo(told);
    }

    @Test
    void aCrashBetweenRaisingAndNotingRaisesNothingTwice() {
        Life life = assigned("A5-02", "2018-10-15");
        Document before = item(life);
        tickAt("2018-10-16T09:00");
        List<String> told = raised(life);

        live("agenda_items").replaceOne(Filters.eq("_id", life.aggregate()), before);
        database.getCollection("agenda_told").deleteOne(Filters.eq("_id", life.aggregate()));
        tickAt("2018-10-16T09:00");

        assertThat(raised(life)).isEqualTo(told);
    }

    @Test
    void anotherCalendarPlansAnewAndRaisesNothingThatWasTold() {
        Life life = assigned("A5-02", "2018-10-22");
        tickAt("2018-10-17T09:00");
        List<String> told = raised(life);
        LocalDate friday = LocalDate.parse("2018-10-19");
        WorkingDayCalendar calendar =
                WorkingDayCalendar.stateCouncil().with(List.of(new RuledDay(friday, false, "调休")));
        Rulebook other = new Rulebook(RuleSet.standard(), calendar);
        Watcher newRelease = anotherInstance(other);

        newRelease.planAnew();
        newRelease.tick();
        assertThat(raised(life)).isEqualTo(told);
        clock.set("2018-10-18T09:00");
        newRelease.tick();

        assertThat(raised(life)).endsWith("REMINDER/LIAISON/1");
        watcher.planAnew();
    }
}
