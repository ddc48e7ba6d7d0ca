package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.Envelope;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.notification.Life;
import org.duban.notification.schedule.Deadline;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

class TaskItemTests {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate DUE = LocalDate.parse("2018-10-22");
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    private final Life life =
            Life.ofTask("p", "A5-02", "rsj")
                    .then(
                            "2018-10-08T01:00:00Z",
                            Life.drafted("p", "A5-02", "rsj", DUE.toString()));

    @Test
    void aDraftIsNobodysWork() {
        assertThat(item().departmentAction()).isNull();
        assertThat(item().officeAction()).isNull();
        assertThat(deadline()).isNull();
    }

    @Test
    void aDraftWrittenAnewCountsAsItReadsNow() {
        LocalDate later = DUE.plusDays(30);
        then(
                new TaskRedrafted(
                        "A5",
                        "欠薪清零",
                        "zjj",
                        List.of(),
                        TaskKind.FIXED_DATE,
                        "目标",
                        "措施",
                        "进度",
                        "考核",
                        null,
                        null,
                        later,
                        DuePrecision.DAY,
                        List.of(),
                        DAY,
                        null));
        then(new TaskAssigned(DAY));

        assertThat(item().department()).isEqualTo("zjj");
        assertThat(item().title()).isEqualTo("欠薪清零");
        assertThat(deadline()).isEqualTo(new Deadline(later, later));
    }

    @Test
    void whatItsLeadRefusedLiesOnTheOfficesDeskUntilItIsAssignedAgain() {
        then(new TaskAssigned(DAY));
        then(new TaskRefused("不属本局职责", DAY));
        assertThat(item().officeAction()).isEqualTo(Action.REASSIGN);
        assertThat(item().departmentAction()).isNull();
        assertThat(deadline()).isNull();

        then(new LeadChanged("rsj", "zjj", "职责划分", DAY));
        assertThat(item().officeAction()).isEqualTo(Action.REASSIGN);
        then(new TaskAssigned(DAY));
        assertThat(item().officeAction()).isNull();
        assertThat(item().departmentAction()).isEqualTo(Action.ACKNOWLEDGE);
    }

    @Test
    void aRequestToSuspendOrGiveUpLiesOnTheOfficesDeskUntilItIsSettled() {
        then(new TaskAssigned(DAY));
        then(new HaltRequested(1, HaltKind.SUSPENSION, "等文件", DAY));
        assertThat(item().officeAction()).isEqualTo(Action.DECIDE_HALT);
        then(new HaltDeclined(1, HaltKind.SUSPENSION, "不等", DAY));
        assertThat(item().officeAction()).isNull();

        then(new HaltRequested(2, HaltKind.TERMINATION, "并入", DAY));
        then(new TaskSuspended("等待", DAY));
        assertThat(item().officeAction()).isEqualTo(Action.DECIDE_HALT);
        then(new TaskTerminated("并入", DAY, 2));
        assertThat(item().officeAction()).isNull();
    }

    @Test
    void whatADepartmentThatIsNoMoreWasAskedLiesOnTheDeskOfItsSuccessor() {
        then(new TaskAssigned(DAY));
        then(new HelpRequested(1, "rsj", "jyj", "缺少用工数据", DAY));
        then(new InstructionGiven(1, "gaj", "抓紧", DUE, DAY));
        then(new TaskHandedOver("jyj", "heir", "机构改革", DAY));

        assertThat(item().desks()).containsExactly("rsj", "heir", "gaj");
    }

    @Test
    void whatADepartmentWasAskedLiesOnItsDeskUntilItIsAnsweredOrTheTaskIsHeld() {
        then(new TaskAssigned(DAY));
        then(new HelpRequested(1, "rsj", "jyj", "缺少用工数据", DAY));
        then(new HelpRequested(2, "rsj", "gaj", "缺人", DAY));
        then(new InstructionGiven(1, "jyj", "抓紧", DUE, DAY));
        assertThat(item().desks()).containsExactly("rsj", "jyj", "gaj");

        then(new HelpAnswered(1, "jyj", "已提供", DAY));
        then(new HelpRequestClosed(2, false, null, DAY));
        assertThat(item().desks()).containsExactly("rsj", "jyj");
        assertThat(item().duties().getFirst().action()).isEqualTo(Action.ANSWER_INSTRUCTION);

        then(new TaskSuspended("等待", DAY));
        assertThat(item().duties()).isEmpty();
        then(new TaskResumed("继续", DAY));
        then(new InstructionAnswered(1, "jyj", "已办", DAY));
        assertThat(item().desks()).containsExactly("rsj");
    }

    @Test
    void theLeadSignsThenUpdatesThenWaitsForTheOfficeToVerify() {
        then(new TaskAssigned(DAY));
        assertThat(item().departmentAction()).isEqualTo(Action.ACKNOWLEDGE);
        assertThat(deadline()).isEqualTo(new Deadline(DUE, DUE));

        then(new TaskAcknowledged(DAY));
        then(Life.posted(0, 40, "2018-10-10"));
        assertThat(item().departmentAction()).isEqualTo(Action.UPDATE);
        assertThat(item().percent()).isEqualTo(40);

        then(new CompletionClaimed(DAY, "完成", List.of(), DAY));
        assertThat(item().departmentAction()).isNull();
        assertThat(item().officeAction()).isEqualTo(Action.REVIEW);
        assertThat(item().percent()).isEqualTo(100);
        assertThat(deadline()).isNull();
    }

    @Test
    void whatWasReturnedIsDoneAgainAndCountsAgain() {
        inProgress();
        then(new CompletionClaimed(DAY, "完成", List.of(), DAY));
        then(new TaskReturned("不实", DAY));

        assertThat(item().departmentAction()).isEqualTo(Action.REDO);
        assertThat(item().percent()).isEqualTo(40);
        assertThat(item().dueSince()).isEqualTo(life.last().at());
        assertThat(deadline()).isEqualTo(new Deadline(DUE, DUE));
    }

    @Test
    void closedTerminatedSuspendedAndOngoingTasksHaveNoDeadline() {
        inProgress();
        then(new TaskSuspended("等文件", DAY));
        assertThat(deadline()).isNull();
        then(new TaskResumed("文件到", DAY));
        assertThat(deadline()).isNotNull();
        assertThat(item().departmentAction()).isEqualTo(Action.UPDATE);
        then(new TaskClosed(DAY, null, DAY));
        assertThat(deadline()).isNull();
        then(new TaskReopened("有漏项", DAY));
        assertThat(deadline()).isNotNull();
        then(new TaskTerminated("并入他项", DAY));
        assertThat(deadline()).isNull();

        Life ongoing =
                Life.ofTask("p", "A1-06", "xcb")
                        .then(
                                "2018-10-08T01:00:00Z",
                                Life.drafted("p", "A1-06", "xcb", TaskKind.ONGOING, DUE))
                        .then("2018-10-08T01:00:00Z", new TaskAssigned(DAY));
        assertThat(fold(ongoing).deadline(RuleSet.standard(), CALENDAR)).isNull();
    }

    @Test
    void aGrantedExtensionMovesTheDeadlineAndADeclinedOneDoesNot() {
        inProgress();
        then(new ExtensionRequested(1, DUE, DUE.plusDays(20), ExtensionReason.OTHER, "停工", DAY));
        assertThat(item().officeAction()).isEqualTo(Action.DECIDE_EXTENSION);
        assertThat(item().departmentAction()).isEqualTo(Action.UPDATE);
        then(new ExtensionDeclined(1, null, DAY));
        assertThat(item().officeAction()).isNull();
        assertThat(deadline()).isEqualTo(new Deadline(DUE, DUE));

        then(new ExtensionRequested(2, DUE, DUE.plusDays(20), ExtensionReason.OTHER, "停工", DAY));
        then(new ExtensionGranted(2, DUE, DUE.plusDays(20), null, DAY));

        assertThat(deadline()).isEqualTo(new Deadline(DUE.plusDays(20), DUE.plusDays(20)));
        assertThat(item().dueSince()).isEqualTo(life.last().at());
        assertThat(item().originalDue()).isEqualTo(DUE);
    }

    @Test
    void aNewLeadHasToSignForIt() {
        inProgress();
        then(new LeadChanged("rsj", "gxj", "争议", DAY));

        assertThat(item().department()).isEqualTo("gxj");
        assertThat(item().departmentAction()).isEqualTo(Action.ACKNOWLEDGE);
    }

    @Test
    void aTaskNobodyHasHeardOfCannotBegin() {
        Envelope assigned = life.then("2018-10-08T02:00:00Z", new TaskAssigned(DAY)).last();

        assertThatIllegalStateException()
                .isThrownBy(() -> TaskItem.after(null, new TaskAssigned(DAY), assigned));
    }

    private void inProgress() {
        then(new TaskAssigned(DAY));
        then(new TaskAcknowledged(DAY));
        then(Life.posted(0, 40, "2018-10-10"));
    }

    private void then(TaskEvent event) {
        life.then(life.last().at().plusSeconds(60), "office", event);
    }

    private TaskItem item() {
        return fold(life);
    }

    private Deadline deadline() {
        return item().deadline(RuleSet.standard(), CALENDAR);
    }

    static TaskItem fold(Life life) {
        TaskItem item = null;
        for (Envelope envelope : life.events()) {
            item = TaskItem.after(item, (TaskEvent) envelope.event(), envelope);
        }
        return item;
    }
}
