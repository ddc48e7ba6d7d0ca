package org.duban.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.AlertEvent.Rung;
import org.duban.notification.Life;
import org.duban.notification.running.Answer;
import org.duban.notification.running.Person;
import org.duban.notification.running.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxIT extends RunningService {

    /** A department of its own for each test. */
    private final String department = "d" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAlertComesToItsDepartmentOnceHoweverOftenItArrivesAndToNobodyElse() {
        Life life = alert(Rung.LIAISON, "2018-10-16", -1);
        topics.publish(life);
        topics.publish(life);

        eventually().until(() -> inbox(Person.liaison(department)).each("items", "id").size() == 1);
        Answer inbox = inbox(Person.liaison(department));
        assertThat(inbox.each("items", "id")).containsExactly(life.aggregate());
        assertThat(inbox.each("items", "level")).containsExactly("OVERDUE");
        assertThat(inbox.string("items/0/text")).contains("A5-02", "已逾期 1 个工作日");
        assertThat(inbox.string("unread")).isEqualTo("1");
        assertThat(inbox(Person.liaison("foreign")).each("items", "id"))
                .doesNotContain(life.aggregate());
        assertThat(inbox(Person.OFFICE).each("items", "id")).doesNotContain(life.aggregate());
    }

    @Test
    void theLadderReachesTheLeaderAndThenTheOffice() {
        Life toLeader = alert(Rung.LEADER_IN_CHARGE, "2018-10-24", -7);
        Life toOffice = alert(Rung.OFFICE, "2018-10-29", -10);
        topics.publish(toLeader);
        topics.publish(toOffice);

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(inbox(Person.head(department)).each("items", "id"))
                                        .containsExactly(
                                                toOffice.aggregate(), toLeader.aggregate()));
        assertThat(inbox(Person.LEADER).each("items", "id"))
                .contains(toLeader.aggregate())
                .doesNotContain(toOffice.aggregate());
        assertThat(inbox(Person.OFFICE).each("items", "id"))
                .contains(toOffice.aggregate())
                .doesNotContain(toLeader.aggregate());
        assertThat(inbox(Person.head(department)).each("items", "level"))
                .containsOnly("ESCALATION");
    }

    @Test
    void whereALeaderIsInChargeOnlyThatLeaderHears() {
        Person inCharge = leader("leader.in.charge");
        Life life = alert(Rung.LEADER_IN_CHARGE, "2018-10-24", -7, inCharge.id());
        Life later = alert(Rung.LEADER_IN_CHARGE, "2018-10-25", -8);
        topics.publish(life);
        topics.publish(later);

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(inbox(inCharge).each("items", "id"))
                                        .contains(life.aggregate(), later.aggregate()));
        assertThat(inbox(Person.LEADER).each("items", "id"))
                .contains(later.aggregate())
                .doesNotContain(life.aggregate());
        assertThat(inbox(leader("leader.other")).each("items", "id"))
                .doesNotContain(life.aggregate());
        assertThat(inbox(Person.OFFICE).each("items", "id")).doesNotContain(life.aggregate());
        Person sameAccountWithoutTheRole =
                new Person(inCharge.id(), "某人", "foreign", List.of("liaison"));
        assertThat(inbox(sameAccountWithoutTheRole).each("items", "id"))
                .doesNotContain(life.aggregate());
        as(Person.LEADER).post("/api/inbox/" + life.aggregate() + "/reading").expect(404);
        as(inCharge).post("/api/inbox/" + life.aggregate() + "/reading").expect(200);
    }

    private static Person leader(String account) {
        return new Person(account, "市领导", "sw", List.of("leader"));
    }

    @Test
    void whatOnePersonHasReadTheOtherHasNot() {
        Life life = alert(Rung.LIAISON, "2018-10-16", -1);
        topics.publish(life);
        eventually().until(() -> inbox(Person.liaison(department)).each("items", "id").size() == 1);

        String reading = "/api/inbox/" + life.aggregate() + "/reading";
        as(Person.liaison(department)).post(reading).expect(200);
        clock.set("2018-10-18T12:00");
        Answer again = as(Person.liaison(department)).post(reading).expect(200);

        assertThat(again.string("readAt")).isEqualTo("2018-10-17T04:00:00Z");
        assertThat(inbox(Person.liaison(department)).string("unread")).isEqualTo("0");
        assertThat(inbox(Person.head(department)).string("unread")).isEqualTo("1");
        as(Person.liaison("foreign")).post(reading).expect(404);
        as(Person.liaison(department)).post("/api/inbox/nothing/reading").expect(404);

        topics.publish(life);
        topics.publish(alert(Rung.LIAISON, "2018-10-17", -2));
        eventually().until(() -> inbox(Person.liaison(department)).each("items", "id").size() == 2);
        assertThat(inbox(Person.liaison(department)).string("unread")).isEqualTo("1");
    }

    @Test
    void pagesLeadFromTheLatestToTheFirstWithoutAGap() {
        List<String> expected = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            Life life = alert(Rung.LIAISON, "2018-10-" + day, -1);
            topics.publish(life);
            expected.addFirst(life.aggregate());
        }
        Person liaison = Person.liaison(department);
        eventually().until(() -> inbox(liaison).each("items", "id").size() == expected.size());

        List<String> found = new ArrayList<>();
        String after = "";
        do {
            Answer page = as(liaison).get("/api/inbox?limit=3" + after).expect(200);
            found.addAll(page.each("items", "id"));
            after = page.string("next").isEmpty() ? "" : "&after=" + page.string("next");
        } while (!after.isEmpty());

        assertThat(found).isEqualTo(expected);
    }

    private Answer inbox(Person person) {
        return as(person).get("/api/inbox?limit=200").expect(200);
    }

    private Life alert(Rung rung, String on, int workingDays) {
        return alert(rung, on, workingDays, null);
    }

    private Life alert(Rung rung, String on, int workingDays, @Nullable String leader) {
        String id = UUID.randomUUID().toString().replace("-", "");
        return new Life(id, "A5-02 根治欠薪", "p", department)
                .then(
                        on + "T00:00:00Z",
                        new AlertRaised(
                                AlertKind.OVERDUE,
                                rung,
                                ItemKind.TASK,
                                "p.A5-02",
                                "A5-02",
                                "根治欠薪",
                                "p",
                                department,
                                LocalDate.parse("2018-10-15"),
                                workingDays,
                                LocalDate.parse(on),
                                leader));
    }
}
