package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.TaskEvent;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Timeliness;
import org.junit.jupiter.api.Test;

class InstructionTests {

    private static final LocalDate DUE = LocalDate.of(2018, 9, 10);
    private static final InstructionGiven GIVEN = new InstructionGiven(1, "rsj", "抓紧", DUE, TODAY);
    private static final InstructionAnswered ANSWERED =
            new InstructionAnswered(1, "rsj", "已部署", TODAY);

    @Test
    void aLeadersInstructionGoesToTheLeadUnlessItNamesAnother() {
        given(inProgress(10))
                .when(t -> t.asLeader(LEADER, TODAY).instruct(null, "抓紧", DUE))
                .then(GIVEN);
        Task task =
                given(inProgress(10))
                        .when(t -> t.asLeader(LEADER, TODAY).instruct("jyj", "配合", null))
                        .then(new InstructionGiven(1, "jyj", "配合", null, TODAY));

        assertThat(task.readers()).contains("jyj");
    }

    @Test
    void nobodyButALeaderInstructs() {
        for (Acting other : List.of(OFFICE, LIAISON)) {
            given(inProgress(10))
                    .when(t -> t.asLeader(other, TODAY).instruct(null, "抓紧", null))
                    .thenRejected(TaskRule.ONLY_LEADERS_INSTRUCT);
        }
        given(inProgress(10))
                .when(t -> t.asLeader(LEADER, TODAY).instruct(null, "抓紧", TODAY.minusDays(1)))
                .thenRejected(TaskRule.INSTRUCTION_DUE_IN_THE_PAST);
        given(closed())
                .when(t -> t.asLeader(LEADER, TODAY).instruct(null, "抓紧", null))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theDepartmentAnswersUntilALeaderOrTheOfficeIsSatisfied() {
        Task task =
                given(with(inProgress(10), GIVEN, ANSWERED))
                        .when(t -> t.asLeader(LIAISON, TODAY.plusDays(1)).answer(1, "已完成"))
                        .then(new InstructionAnswered(1, "rsj", "已完成", TODAY.plusDays(1)));
        Instruction open = task.collaboration().instructions().open().getFirst();
        assertThat(open.answer()).isEqualTo("已完成");
        assertThat(open.answeredOn()).isEqualTo(TODAY);

        for (Acting satisfied : List.of(LEADER, OFFICE)) {
            given(with(inProgress(10), GIVEN, ANSWERED))
                    .when(t -> t.asLeader(satisfied, TODAY).close(1, "好"))
                    .then(new InstructionClosed(1, "好", TODAY));
        }
    }

    @Test
    void nobodyElseAnswersOrCloses() {
        given(with(inProgress(10), GIVEN))
                .when(t -> t.asLeader(STRANGER, TODAY).answer(1, "已部署"))
                .thenRejected(TaskRule.ONLY_INSTRUCTED_DEPARTMENT_ANSWERS);
        given(with(inProgress(10), GIVEN, new InstructionGiven(2, "jyj", "配合", null, TODAY)))
                .when(t -> t.asLeader(STRANGER, TODAY).answer(1, "已部署"))
                .thenRejected(TaskRule.ONLY_INSTRUCTED_DEPARTMENT_ANSWERS);
        given(with(inProgress(10), GIVEN))
                .when(t -> t.asLeader(LIAISON, TODAY).close(1, null))
                .thenRejected(TaskRule.ONLY_LEADERS_AND_OFFICE_CLOSE);
        given(with(inProgress(10), new InstructionGiven(1, "zgh", "抓紧", null, TODAY)))
                .when(t -> t.asLeader(OFFICE, TODAY).close(1, null))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
    }

    @Test
    void whatIsClosedStaysClosedAndWhatNeverWasIsUnknown() {
        List<TaskEvent> over = with(inProgress(10), GIVEN, new InstructionClosed(1, null, TODAY));

        given(over)
                .when(t -> t.asLeader(LIAISON, TODAY).answer(1, "已部署"))
                .thenRejected(TaskRule.INSTRUCTION_ALREADY_CLOSED);
        given(over)
                .when(t -> t.asLeader(LEADER, TODAY).close(2, null))
                .thenRejected(TaskRule.INSTRUCTION_UNKNOWN);
    }

    @Test
    void aTaskIsNotStruckOffBeforeItsInstructionsAre() {
        given(with(claimed(), GIVEN))
                .when(t -> t.asOffice(CO_OFFICE, TODAY).close(null))
                .thenRejected(TaskRule.INSTRUCTION_OPEN);
        assertThat(
                        given(with(claimed(), GIVEN, new InstructionClosed(1, null, TODAY)))
                                .task()
                                .allowed(CO_OFFICE, TODAY))
                .contains(TaskVerb.CLOSURE);
    }

    @Test
    void soManyAreOpenAtOnce() {
        List<TaskEvent> events = new ArrayList<>(inProgress(10));
        for (int n = 1; n <= Instructions.MOST; n++) {
            events.add(new InstructionGiven(n, "rsj", "抓紧", null, TODAY));
        }

        given(events)
                .when(t -> t.asLeader(LEADER, TODAY).instruct(null, "抓紧", null))
                .thenRejected(TaskRule.TOO_MANY_INSTRUCTIONS);
    }

    @Test
    void anInstructionIsOverdueFromTheDayAfterItsDate() {
        TaskFigures figures =
                new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
        Instruction open =
                given(with(inProgress(10), GIVEN))
                        .task()
                        .collaboration()
                        .instructions()
                        .open()
                        .getFirst();

        assertThat(figures.timeliness("p", open).on(DUE)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(figures.timeliness("p", open).on(DUE.plusDays(1))).isEqualTo(Timeliness.OVERDUE);
        assertThat(figures.timeliness("p", open.answered("x", DUE.plusDays(1))).on(DUE.plusDays(9)))
                .isEqualTo(Timeliness.LATE);
        assertThat(figures.timeliness("p", open.answered("x", DUE)).on(DUE.plusDays(9)))
                .isEqualTo(Timeliness.ON_TIME);
    }
}
