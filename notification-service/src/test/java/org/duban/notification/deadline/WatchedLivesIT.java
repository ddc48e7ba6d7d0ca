package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.notification.Life;
import org.junit.jupiter.api.Test;

class WatchedLivesIT extends WatchedService {

    @Test
    void aGrantedExtensionMovesTheAlerts() {
        Life life = assigned("A5-02", "2018-10-22");
        tickAt("2018-10-17T09:00");

        then(
                life,
                "2018-10-17T10:00",
                new ExtensionGranted(
                        1,
                        LocalDate.parse("2018-10-22"),
                        LocalDate.parse("2018-11-19"),
                        null,
                        DAY));
        tickAt("2018-10-23T09:00");
        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/3");

        tickAt("2018-11-14T09:00");
        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/3", "REMINDER/LIAISON/3");
        assertThat(dues(life)).containsExactly("2018-10-22", "2018-11-19");
    }

    @Test
    void aTaskThatWasSuspendedIsRemindedOfAsManyDaysLater() {
        LocalDate due = LocalDate.parse("2018-10-22");
        Life life = assigned("A5-02", due.toString());
        tickAt("2018-10-17T09:00");
        then(life, "2018-10-17T10:00", new TaskSuspended("等文件", LocalDate.parse("2018-10-17")));
        tickAt("2018-11-13T09:00");
        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/3");

        then(
                life,
                "2018-11-14T08:00",
                new TaskResumed(
                        "文件到",
                        LocalDate.parse("2018-11-14"),
                        LocalDate.parse("2018-10-17"),
                        28,
                        due,
                        due.plusDays(28)));
        tickAt("2018-11-14T09:00");

        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/3", "REMINDER/LIAISON/3");
        assertThat(dues(life)).containsExactly("2018-10-22", "2018-11-19");
    }

    @Test
    void closedSuspendedAndOngoingTasksAndClosedProgrammesRaiseNothing() {
        Life closed = assigned("A5-01", "2018-10-15");
        then(closed, "2018-10-14T09:00", new TaskClosed(DAY, null, DAY));
        Life suspended = assigned("A5-02", "2018-10-15");
        then(suspended, "2018-10-14T09:00", new TaskSuspended("等文件", DAY));
        Life ongoing =
                known(
                        Life.ofTask(programme, "A5-03", "rsj")
                                .then(
                                        "2018-10-08T01:00:00Z",
                                        Life.drafted(
                                                programme,
                                                "A5-03",
                                                "rsj",
                                                TaskKind.ONGOING,
                                                LocalDate.parse("2018-10-15")))
                                .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY)));
        String ended = programme + "x";
        programme(ended);
        Life ofEnded =
                known(
                        Life.ofTask(ended, "A5-04", "rsj")
                                .then(
                                        "2018-10-08T01:00:00Z",
                                        Life.drafted(ended, "A5-04", "rsj", "2018-10-15"))
                                .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY)));
        topics.publish(
                Life.ofProgramme(ended)
                        .then("2018-01-02T01:00:00Z", Life.founded("方案"))
                        .then("2018-10-14T01:00:00Z", new ProgrammeClosed(DAY))
                        .last());
        eventually().until(() -> directory.programme(ended).orElseThrow().closed());

        tickAt("2018-10-26T12:00");

        assertThat(raised(closed)).isEmpty();
        assertThat(raised(suspended)).isEmpty();
        assertThat(raised(ongoing)).isEmpty();
        assertThat(raised(ofEnded)).isEmpty();

        then(suspended, "2018-10-26T13:00", new TaskResumed("文件到", DAY));
        then(closed, "2018-10-26T13:00", new TaskReopened("有漏项", DAY));
        tickAt("2018-10-26T13:01");
        assertThat(raised(suspended)).containsExactly("OVERDUE/LEADER_IN_CHARGE/-9");
        assertThat(raised(closed)).containsExactly("OVERDUE/LEADER_IN_CHARGE/-9");
    }

    @Test
    void whoWasAskedOrInstructedIsRemindedOfItsOwnDateAndTheLeadOfItsOwn() {
        Life life = assigned("A5-02", "2018-12-20");
        LocalDate friday = LocalDate.parse("2018-10-19");
        then(life, "2018-10-12T09:00", new HelpRequested(1, "rsj", "jyj", "缺数据", DAY, friday));
        then(life, "2018-10-12T09:01", new HelpRequested(2, "rsj", "gaj", "缺人", DAY));
        then(
                life,
                "2018-10-12T09:02",
                new InstructionGiven(1, "czj", "抓紧", LocalDate.parse("2018-10-22"), DAY));

        tickAt("2018-10-18T09:00");
        anotherInstance(books.now()).tick();
        tickAt("2018-10-20T09:00");
        tickAt("2018-10-20T09:00");
        assertThat(told(life))
                .containsExactlyInAnyOrder(
                        "HELP_REQUEST/jyj/REMINDER/1",
                        "INSTRUCTION/czj/REMINDER/2",
                        "HELP_REQUEST/jyj/OVERDUE/-1",
                        "INSTRUCTION/czj/REMINDER/1");

        then(life, "2018-10-20T10:00", new HelpAnswered(1, "jyj", "已提供", DAY));
        then(life, "2018-10-22T07:00", new TaskSuspended("等文件", DAY));
        tickAt("2018-10-26T09:00");
        assertThat(told(life)).hasSize(4);
        then(life, "2018-10-26T10:00", new TaskResumed("文件到", DAY));
        tickAt("2018-10-26T10:01");
        assertThat(told(life)).endsWith("INSTRUCTION/czj/OVERDUE/-4").hasSize(5);

        looksFromTheBeginning(life);
        database.getCollection("agenda_told").deleteMany(new Document());
        tickAt("2018-10-26T10:02");
        assertThat(told(life)).hasSize(5);
    }

    private List<String> told(Life life) {
        return alertsAbout(life).stream()
                .map(
                        raised ->
                                String.join(
                                        "/",
                                        raised.getString("itemKind"),
                                        raised.getString("department"),
                                        raised.getString("kind"),
                                        String.valueOf(raised.get("workingDays"))))
                .toList();
    }

    @Test
    void anObligationIsRemindedOfUntilItIsFiled() {
        Life life =
                known(
                        Life.ofObligation(programme, "MB", "rsj")
                                .then(
                                        "2018-10-08T01:00:00Z",
                                        Life.owed(programme, "MB", "rsj", "2018-10-22")));
        tickAt("2018-10-19T09:00");
        then(life, "2018-10-20T09:00", Life.submitted(1, "2018-10-20"));
        tickAt("2018-10-26T09:00");

        assertThat(raised(life)).containsExactly("REMINDER/LIAISON/1");
    }

    @Test
    void aProgrammeNotHeardOfYetIsWaitedFor() {
        String late = programme + "late";
        Life life =
                known(
                        Life.ofTask(late, "A5-02", "rsj")
                                .then(
                                        "2018-10-08T01:00:00Z",
                                        Life.drafted(late, "A5-02", "rsj", "2018-10-15"))
                                .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY)));
        tickAt("2018-10-16T09:00");
        assertThat(raised(life)).isEmpty();

        programme(late);
        tickAt("2018-10-16T09:02");

        assertThat(raised(life)).containsExactly("OVERDUE/LIAISON/-1");
    }
}
