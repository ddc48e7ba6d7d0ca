package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.Envelope;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.notification.Life;
import org.duban.notification.schedule.Rulebook;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

/** By which day a lead is to sign is on its work list like any other date, until it need not. */
class SigningItemTests {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate BY = LocalDate.parse("2018-10-19");

    private final Life life =
            Life.ofTask("p", "A5-02", "rsj")
                    .then("2018-10-08T01:00:00Z", Life.drafted("p", "A5-02", "rsj", "2018-12-20"))
                    .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY, null, BY));

    @Test
    void itIsOnceOnTheWorkListWithADateOfItsOwn() {
        assertThat(item().departmentAction()).isNull();
        assertThat(signing())
                .containsExactly(new Duty(Action.ACKNOWLEDGE, 2, "rsj", BY, life.last().at()));
        assertThat(light(BY.plusDays(1))).isEqualTo(Light.RED);
        assertThat(light(LocalDate.parse("2018-10-11"))).isEqualTo(Light.GREEN);
    }

    @Test
    void whereNoDayIsSetItIsThereWithTheDateOfTheTask() {
        then(new TaskRefused("不属本局职责", DAY));
        then(new TaskAssigned(DAY));

        assertThat(signing()).isEmpty();
        assertThat(item().departmentAction()).isEqualTo(Action.ACKNOWLEDGE);
    }

    @Test
    void aSignatureARefusalAndAnEndLeaveNothingToSign() {
        for (TaskEvent end :
                List.of(
                        new TaskAcknowledged(DAY, null, DAY.plusDays(90)),
                        new TaskRefused("不属本局职责", DAY),
                        new TaskTerminated("并入", DAY))) {
            assertThat(after(end).duties()).isEmpty();
        }
    }

    @Test
    void aNewLeadHasADayOfItsOwnAndTheOldOneNone() {
        LocalDate later = BY.plusDays(7);
        then(new LeadChanged("rsj", "zjj", "职责划分", DAY, later));
        assertThat(signing())
                .containsExactly(new Duty(Action.ACKNOWLEDGE, 3, "zjj", later, life.last().at()));
        assertThat(item().desks()).containsExactly("zjj");

        then(new LeadChanged("zjj", "jyj", "职责划分", DAY));
        assertThat(signing()).isEmpty();
        assertThat(item().departmentAction()).isEqualTo(Action.ACKNOWLEDGE);
    }

    @Test
    void whileTheClockStandsNobodySignsAndAfterwardsAsManyDaysAreLeft() {
        then(new TaskSuspended("等文件", DAY));
        assertThat(signing()).isEmpty();
        assertThat(item().departmentAction()).isNull();

        then(new TaskResumed("文件到", DAY.plusDays(14), DAY, 14, null, null));
        assertThat(signing())
                .containsExactly(
                        new Duty(Action.ACKNOWLEDGE, 2, "rsj", BY.plusDays(14), life.last().at()));
    }

    @Test
    void aSuccessorSignsByTheSameDay() {
        then(new TaskHandedOver("rsj", "czj", "合并", DAY));

        assertThat(signing())
                .extracting(Duty::department, Duty::due)
                .containsExactly(tuple("czj", BY));
    }

    @Test
    void itIsADeadlineLikeAnyOther() {
        Rulebook book = new Rulebook(RuleSet.standard(), WorkingDayCalendar.stateCouncil());

        assertThat(item().terms(book))
                .extracting(Term::kind, Term::part, Term::department)
                .contains(tuple(ItemKind.ACKNOWLEDGEMENT, "#ACKNOWLEDGEMENT/2", "rsj"));
    }

    private Light light(LocalDate day) {
        return signing()
                .getFirst()
                .light(RuleSet.standard(), WorkingDayCalendar.stateCouncil(), day)
                .level();
    }

    private List<Duty> signing() {
        return item().duties().stream()
                .filter(duty -> duty.action() == Action.ACKNOWLEDGE)
                .toList();
    }

    private void then(TaskEvent event) {
        life.then(life.last().at().plusSeconds(60), "office", event);
    }

    private TaskItem after(TaskEvent event) {
        Envelope next = new Life("p.A5-02", "x", "p").then("2018-10-08T03:00:00Z", event).last();
        return TaskItem.after(item(), event, next);
    }

    private TaskItem item() {
        TaskItem item = null;
        for (Envelope envelope : life.events()) {
            item = TaskItem.after(item, (TaskEvent) envelope.event(), envelope);
        }
        return item;
    }
}
