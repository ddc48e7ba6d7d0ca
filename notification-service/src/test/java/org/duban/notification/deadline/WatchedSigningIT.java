package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.notification.Life;
import org.duban.notification.running.SetClock;
import org.junit.jupiter.api.Test;

/** A lead is reminded of the day by which it is to sign, and told when it has passed. */
class WatchedSigningIT extends WatchedService {

    private static final LocalDate FRIDAY = LocalDate.parse("2018-10-19");

    @Test
    void itIsToldOnceUntilItSigns() {
        Life life = toSign("A5-11");
        tickAt("2018-10-18T09:00");
        anotherInstance(books.now()).tick();
        tickAt("2018-10-20T09:00");
        tickAt("2018-10-20T09:00");
        List<String> both =
                List.of("ACKNOWLEDGEMENT/rsj/REMINDER/1", "ACKNOWLEDGEMENT/rsj/OVERDUE/-1");
        assertThat(told(life)).containsExactlyElementsOf(both);

        looksFromTheBeginning(life);
        database.getCollection("agenda_told").deleteMany(new Document());
        tickAt("2018-10-20T09:01");
        assertThat(told(life)).containsExactlyElementsOf(both);

        then(life, "2018-10-20T10:00", new TaskAcknowledged(DAY));
        tickAt("2018-10-31T09:00");
        assertThat(told(life)).containsExactlyElementsOf(both);
    }

    @Test
    void whoRefusesOrIsToDoItNoMoreIsToldNothing() {
        for (TaskEvent end :
                List.of(
                        new TaskRefused("不属本局职责", DAY),
                        new TaskTerminated("并入", DAY),
                        new TaskSuspended("等文件", DAY),
                        new LeadChanged("rsj", "zjj", "职责划分", DAY))) {
            Life life = toSign("A5-" + end.getClass().getSimpleName());
            then(life, "2018-10-16T09:00", end);
            tickAt("2018-10-26T09:00");
            assertThat(told(life)).as("after %s", end).isEmpty();
        }
    }

    @Test
    void aNewLeadIsToldOfItsOwnDayAndATaskThatStoodOfALaterOne() {
        Life given = toSign("A5-12");
        then(
                given,
                "2018-10-16T09:00",
                new LeadChanged("rsj", "zjj", "职责划分", DAY, FRIDAY.plusDays(7)));
        Life stood = toSign("A5-13");
        LocalDate monday = LocalDate.parse("2018-10-15");
        then(stood, "2018-10-15T09:00", new TaskSuspended("等文件", monday));
        then(
                stood,
                "2018-10-22T09:00",
                new TaskResumed(
                        "文件到",
                        monday.plusDays(7),
                        monday,
                        7,
                        LocalDate.parse("2018-12-20"),
                        LocalDate.parse("2018-12-27")));

        tickAt("2018-10-25T09:00");

        assertThat(told(given)).containsExactly("ACKNOWLEDGEMENT/zjj/REMINDER/1");
        assertThat(told(stood)).containsExactly("ACKNOWLEDGEMENT/rsj/REMINDER/1");
        assertThat(dues(stood)).containsExactly(FRIDAY.plusDays(7).toString());
    }

    @Test
    void whatComesTwiceOrInAnotherOrderIsTheSame() {
        Life life =
                known(
                        Life.ofTask(programme, "A5-14", "rsj")
                                .then(
                                        "2018-10-08T01:00:00Z",
                                        Life.drafted(programme, "A5-14", "rsj", "2018-12-20")));
        Envelope assigned = next(life, "2018-10-11T08:00", new TaskAssigned(DAY, null, FRIDAY));
        Envelope signed = next(life, "2018-10-12T08:00", new TaskAcknowledged(DAY));

        topics.publish(signed);
        topics.publish(assigned);
        topics.publish(assigned);
        topics.publish(signed);
        awaitKnown(life);
        topics.publish(assigned);
        tickAt("2018-10-26T09:00");

        assertThat(told(life)).isEmpty();
    }

    private Life toSign(String serial) {
        return known(
                Life.ofTask(programme, serial, "rsj")
                        .then(
                                "2018-10-08T01:00:00Z",
                                Life.drafted(programme, serial, "rsj", "2018-12-20"))
                        .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY, null, FRIDAY)));
    }

    private static Envelope next(Life life, String localTime, TaskEvent event) {
        return life.then(SetClock.local(localTime), "office", event).last();
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
}
