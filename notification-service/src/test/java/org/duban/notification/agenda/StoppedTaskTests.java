package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.Envelope;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.notification.Life;
import org.duban.notification.schedule.Deadline;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

/** Nobody is reminded of what a task waits for, and afterwards of the date that was put off. */
class StoppedTaskTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();
    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate DUE = LocalDate.parse("2018-10-22");
    private static final LocalDate STOPPED = LocalDate.parse("2018-10-15");
    private static final LocalDate AGAIN = LocalDate.parse("2018-11-14");

    private final Life life =
            Life.ofTask("p", "A5-02", "rsj")
                    .then(
                            "2018-10-08T01:00:00Z",
                            Life.drafted(
                                    "p",
                                    "A5-02",
                                    "rsj",
                                    TaskKind.FIXED_DATE,
                                    DUE,
                                    new Milestone(1, "方案", 50, LocalDate.parse("2018-10-12")),
                                    new Milestone(2, "总结", 50, DUE)))
                    .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY))
                    .then("2018-10-08T03:00:00Z", new TaskAcknowledged(DAY));

    @Test
    void nothingIsDueWhileItStandsAndThirtyDaysLaterAfterThirtyDays() {
        then(new TaskSuspended("等文件", STOPPED));
        assertThat(item().deadline(RuleSet.standard(), CALENDAR)).isNull();
        assertThat(light(AGAIN)).isEqualTo(Light.GREEN);

        then(resumed());

        assertThat(item().deadline(RuleSet.standard(), CALENDAR))
                .isEqualTo(new Deadline(DUE.plusDays(30), DUE.plusDays(30)));
        assertThat(item().dueSince()).isEqualTo(life.last().at());
        assertThat(item().dueRevision()).isEqualTo(5);
        assertThat(item().originalDue()).isEqualTo(DUE);
    }

    @Test
    void milestonesThatAreNotMetArePutOffToo() {
        then(Life.posted(0, 50, "2018-10-10"));
        then(new MilestoneMet(1, LocalDate.parse("2018-10-12"), DAY, List.of(), DAY));
        then(new TaskSuspended("等文件", STOPPED));
        then(resumed());

        assertThat(item().steps().all())
                .extracting(Steps.Step::due)
                .containsExactly(LocalDate.parse("2018-10-12"), DUE.plusDays(30));
        assertThat(light(AGAIN)).isEqualTo(Light.GREEN);
        assertThat(light(DUE.plusDays(31))).isEqualTo(Light.RED);
    }

    @Test
    void whatHadBeenMissedStaysMissedWhateverItIsPutOffTo() {
        then(new TaskSuspended("等文件", DUE.plusDays(3)));
        then(new TaskResumed("文件到", DUE.plusDays(33), DUE.plusDays(3), 30, DUE, DUE.plusDays(30)));
        assertThat(light(DUE.plusDays(33))).isEqualTo(Light.RED);

        then(new MilestoneMet(1, LocalDate.parse("2018-10-12"), DUE, List.of(), AGAIN));
        then(new MilestoneMet(2, DUE, DUE, List.of(), AGAIN));
        then(new CompletionClaimed(DUE.plusDays(1), "完成", List.of(), AGAIN));
        then(new TaskClosed(DUE.plusDays(1), null, AGAIN));

        assertThat(item().light(RuleSet.standard(), CALENDAR, AGAIN).reasons())
                .extracting(reason -> reason.rule())
                .containsExactly("light.closed", "light.made-up-late", "light.finished-late");
    }

    @Test
    void aDateAgreedOnLaterIsTheOneThatCounts() {
        then(new TaskSuspended("等文件", DUE.plusDays(3)));
        then(new TaskResumed("文件到", DUE.plusDays(33), DUE.plusDays(3), 30, DUE, DUE.plusDays(30)));
        then(new ExtensionGranted(1, DUE.plusDays(30), DUE.plusDays(60), null, AGAIN));

        assertThat(item().currentDue()).isEqualTo(DUE.plusDays(60));
        assertThat(item().standstill().missedDue()).isNull();
        assertThat(item().standstill().sinceHeard()).isEqualTo(30);
        then(Life.posted(0, 40, "2018-12-01"));
        assertThat(item().standstill().sinceHeard()).isZero();
    }

    @Test
    void whereNobodyCountedTheDaysNothingMoves() {
        then(new TaskSuspended("等文件", STOPPED));
        then(new TaskResumed("文件到", AGAIN));

        assertThat(item().currentDue()).isEqualTo(DUE);
        assertThat(light(AGAIN)).isEqualTo(Light.RED);
    }

    private static TaskResumed resumed() {
        return new TaskResumed("文件到", AGAIN, STOPPED, 30, DUE, DUE.plusDays(30));
    }

    private void then(TaskEvent event) {
        life.then(life.last().at().plusSeconds(60), "office", event);
    }

    private Light light(LocalDate day) {
        return item().light(RuleSet.standard(), CALENDAR, day).level();
    }

    private TaskItem item() {
        TaskItem item = null;
        for (Envelope envelope : life.events()) {
            item = TaskItem.after(item, (TaskEvent) envelope.event(), envelope);
        }
        return item;
    }
}
