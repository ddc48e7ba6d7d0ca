package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.notification.Life;
import org.duban.notification.running.Answer;
import org.duban.notification.running.Person;
import org.duban.notification.running.RunningService;
import org.junit.jupiter.api.Test;

class AgendaIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");

    @Test
    void aDepartmentSeesItsOwnWorkTroubleFirstAndWhatItWaitsFor() {
        programme("p1");
        topics.publish(assigned("p1", "A5-01", "rsj", "2018-12-31"));
        topics.publish(assigned("p1", "A5-02", "rsj", "2018-10-15"));
        topics.publish(assigned("p1", "A5-03", "rsj", "2018-10-19"));
        topics.publish(assigned("p1", "A5-04", "gaj", "2018-10-19"));
        topics.publish(
                assigned("p1", "A5-05", "rsj", "2018-10-31")
                        .then(
                                "2018-10-10T03:00:00Z",
                                new CompletionClaimed(DAY, "完成", List.of(), DAY)));
        topics.publish(
                Life.ofObligation("p1", "MB", "rsj")
                        .then("2018-10-08T01:00:00Z", Life.owed("p1", "MB", "rsj", "2018-10-16")));

        eventually()
                .untilAsserted(
                        () -> {
                            Answer agenda = agenda(Person.liaison("rsj"), "p1");
                            assertThat(agenda.each("items", "reference"))
                                    .containsExactly("A5-02", "MB", "A5-03", "A5-01");
                            assertThat(agenda.each("items", "light"))
                                    .containsExactly("RED", "RED", "YELLOW", "GREEN");
                            assertThat(agenda.each("items", "action"))
                                    .containsExactly(
                                            "ACKNOWLEDGE", "FILE", "ACKNOWLEDGE", "ACKNOWLEDGE");
                            assertThat(agenda.each("items", "workingDaysLeft"))
                                    .containsExactly("-2", "-1", "2", "53");
                            assertThat(agenda.each("waiting", "reference"))
                                    .containsExactly("A5-05");
                        });
        assertThat(agenda(Person.liaison("rsj"), "p1").string("items/0/reasons/0/text"))
                .contains("2018-10-15", "2 个工作日");
        assertThat(
                        as(Person.liaison("rsj"))
                                .in("en")
                                .get("/api/agenda?programme=p1")
                                .string("items/0/reasons/0/text"))
                .contains("overdue");
    }

    @Test
    void theOfficeSeesWhatWaitsForReviewLongestFirstAndNeverItsOwnDepartments() {
        programme("p2");
        topics.publish(claimed("p2", "A1-01", "rsj", "2018-10-12T01:00:00Z"));
        topics.publish(claimed("p2", "A1-02", "gaj", "2018-10-11T01:00:00Z"));
        topics.publish(claimed("p2", "A1-03", "zgh", "2018-10-09T01:00:00Z"));
        topics.publish(
                Life.ofObligation("p2", "MB", "gxj")
                        .then("2018-10-08T01:00:00Z", Life.owed("p2", "MB", "gxj", "2018-10-22"))
                        .then("2018-10-10T01:00:00Z", Life.submitted(1, "2018-10-10")));

        eventually()
                .untilAsserted(
                        () -> {
                            Answer agenda = agenda(Person.OFFICE, "p2");
                            assertThat(agenda.each("items", "reference"))
                                    .containsExactly("MB", "A1-02", "A1-01");
                            assertThat(agenda.each("items", "action")).containsOnly("REVIEW");
                        });
    }

    @Test
    void whoWasAskedOrInstructedHasItOnTheDeskUntilItIsAnswered() {
        programme("p4");
        Life life =
                assigned("p4", "A5-02", "rsj", "2018-12-31")
                        .then(
                                "2018-10-09T01:00:00Z",
                                new HelpRequested(1, "rsj", "jyj", "缺少用工数据", DAY))
                        .then(
                                "2018-10-09T02:00:00Z",
                                new InstructionGiven(
                                        1, "jyj", "抓紧", LocalDate.parse("2018-10-10"), DAY));
        topics.publish(life);

        eventually()
                .untilAsserted(
                        () -> {
                            Answer agenda = agenda(Person.liaison("jyj"), "p4");
                            assertThat(agenda.each("items", "action"))
                                    .containsExactly("ANSWER_INSTRUCTION", "ANSWER_HELP");
                            assertThat(agenda.each("items", "light"))
                                    .containsExactly("RED", "GREEN");
                            assertThat(agenda.each("waiting", "id")).isEmpty();
                            assertThat(agenda(Person.liaison("rsj"), "p4").each("items", "action"))
                                    .containsExactly("ACKNOWLEDGE");
                        });
        topics.publish(
                life.then("2018-10-10T01:00:00Z", new HelpAnswered(1, "jyj", "已提供", DAY)).last());
        topics.publish(
                life.then("2018-10-10T02:00:00Z", new InstructionAnswered(1, "jyj", "已办", DAY))
                        .last());

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(agenda(Person.liaison("jyj"), "p4").each("items", "id"))
                                        .isEmpty());
    }

    @Test
    void repeatsAndStaleEventsChangeNothing() {
        programme("p3");
        Life life =
                assigned("p3", "A5-02", "rsj", "2018-12-31")
                        .then("2018-10-09T01:00:00Z", new TaskAcknowledged(DAY))
                        .then("2018-10-09T02:00:00Z", Life.posted(0, 30, "2018-10-09"));
        topics.publish(life);
        topics.publish(life);
        topics.publish(life.events().get(1));
        topics.publish(life.then("2018-10-10T02:00:00Z", Life.posted(30, 50, "2018-10-10")).last());

        eventually()
                .untilAsserted(
                        () -> {
                            Answer agenda = agenda(Person.head("rsj"), "p3");
                            assertThat(agenda.each("items", "percent")).containsExactly("50");
                            assertThat(agenda.each("items", "action")).containsExactly("UPDATE");
                        });
    }

    @Test
    void nobodyIsToldAnythingWithoutAToken() {
        door().get("/api/agenda").expect(401);
        door().get("/api/alerts").expect(401);
        door().get("/api/inbox").expect(401);
        door().get("/api/feed/entries").expect(401);
    }

    @Test
    void leadersHaveNothingToDo() {
        assertThat(agenda(Person.LEADER, "p1").each("items", "id")).isEmpty();
    }

    private Answer agenda(Person person, String programme) {
        return as(person).get("/api/agenda?programme=" + programme).expect(200);
    }

    private static Life assigned(String programme, String serial, String lead, String due) {
        return Life.ofTask(programme, serial, lead)
                .then("2018-10-08T01:00:00Z", Life.drafted(programme, serial, lead, due))
                .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY));
    }

    private static Life claimed(String programme, String serial, String lead, String at) {
        return assigned(programme, serial, lead, "2018-12-31")
                .then(at, new CompletionClaimed(DAY, "完成", List.of(), DAY));
    }
}
