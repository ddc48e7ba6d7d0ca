package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskResumed;
import org.duban.events.TaskEvent.TaskSuspended;
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
