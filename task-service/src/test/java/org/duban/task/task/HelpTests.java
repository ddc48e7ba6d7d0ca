package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Timeliness;
import org.junit.jupiter.api.Test;

class HelpTests {

    private static final HelpRequested ASKED = new HelpRequested(1, "zjj", "jyj", "缺数据", START);
    private static final HelpAnswered ANSWERED = new HelpAnswered(1, "jyj", "已提供", TODAY);

    @Test
    void aSupporterAsksAnotherDepartmentWhichSeesTheTaskFromThenOn() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asTeam(SUPPORTER, START).requestHelp("jyj", "缺数据", null))
                        .then(ASKED);

        assertThat(task.readers()).containsExactly("rsj", "zjj", "gaj", "jyj");
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void anAnswerIsNeededByADayThatHasNotPassedAndIsLateByTheOneOverdueRule() {
        LocalDate friday = LocalDate.of(2018, 9, 7);
        HelpRequest asked =
                given(inProgress(10))
                        .when(t -> t.asTeam(SUPPORTER, TODAY).requestHelp("jyj", "缺数据", friday))
                        .then(new HelpRequested(1, "zjj", "jyj", "缺数据", TODAY, friday))
                        .collaboration()
                        .help()
                        .open(1);
        TaskFigures figures =
                new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());

        assertThat(figures.timeliness("p", asked).on(friday)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(figures.timeliness("p", asked).on(friday.plusDays(1)))
                .isEqualTo(Timeliness.OVERDUE);
        assertThat(figures.timeliness("p", asked.answered("x", friday)).on(friday.plusDays(9)))
                .isNotIn(Timeliness.OVERDUE, Timeliness.LATE);
        assertThat(figures.timeliness("p", asked.answered("x", friday.plusDays(1))).on(friday))
                .isEqualTo(Timeliness.LATE);
        given(inProgress(10))
                .when(t -> t.asTeam(SUPPORTER, TODAY).requestHelp("jyj", "x", TODAY.minusDays(1)))
                .thenRejected(TaskRule.HELP_DUE_IN_THE_PAST);
    }

    @Test
    void onlyThoseWhoWorkOnTheTaskAskAndNotThemselves() {
        given(inProgress(10))
                .when(t -> t.asTeam(STRANGER, TODAY).requestHelp("gaj", "缺数据", null))
                .thenRejected(TaskRule.ONLY_TEAM_ACTS);
        given(inProgress(10))
                .when(t -> t.asTeam(OFFICE, TODAY).requestHelp("gaj", "缺数据", null))
                .thenRejected(TaskRule.ONLY_TEAM_ACTS);
        given(inProgress(10))
                .when(t -> t.asTeam(LIAISON, TODAY).requestHelp("rsj", "缺数据", null))
                .thenRejected(TaskRule.HELP_FROM_ONESELF);
        given(closed())
                .when(t -> t.asTeam(LIAISON, TODAY).requestHelp("jyj", "缺数据", null))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theDepartmentThatWasAskedAnswersOnceAndGoesOnSeeingTheTask() {
        Task task =
                given(with(inProgress(10), ASKED))
                        .when(t -> t.asTeam(STRANGER, TODAY).answerHelp(1, "已提供"))
                        .then(ANSWERED);

        assertThat(task.after(new HelpRequestClosed(1, true, null, TODAY)).readers())
                .contains("jyj");
        given(with(inProgress(10), ASKED, ANSWERED))
                .when(t -> t.asTeam(STRANGER, TODAY).answerHelp(1, "再答"))
                .thenRejected(TaskRule.HELP_ALREADY_ANSWERED);
    }

    @Test
    void nobodyElseAnswers() {
        given(with(inProgress(10), ASKED))
                .when(t -> t.asTeam(LIAISON, TODAY).answerHelp(1, "已提供"))
                .thenRejected(TaskRule.ONLY_ASKED_DEPARTMENT_ANSWERS);
        given(with(inProgress(10), ASKED, new HelpRequested(2, "rsj", "gaj", "缺人", TODAY)))
                .when(t -> t.asTeam(STRANGER, TODAY).answerHelp(2, "已提供"))
                .thenRejected(TaskRule.ONLY_ASKED_DEPARTMENT_ANSWERS);
    }

    @Test
    void theAskerOrTheLeadClosesAndWhoNeverAnsweredDoesNotSeeTheTaskAnyMore() {
        Task task =
                given(with(inProgress(10), ASKED))
                        .when(t -> t.asTeam(SUPPORTER, TODAY).closeHelp(1, "另行解决"))
                        .then(new HelpRequestClosed(1, false, "另行解决", TODAY));
        assertThat(task.readers()).doesNotContain("jyj");

        given(with(inProgress(10), ASKED, ANSWERED))
                .when(t -> t.asTeam(LIAISON, TODAY).closeHelp(1, null))
                .then(new HelpRequestClosed(1, true, null, TODAY));
        given(with(inProgress(10), ASKED))
                .when(t -> t.asTeam(new Acting("gaj", false, false, true), TODAY).closeHelp(1, ""))
                .thenRejected(TaskRule.ONLY_ASKER_CLOSES);
        given(with(inProgress(10), ASKED))
                .when(t -> t.asTeam(STRANGER, TODAY).closeHelp(1, null))
                .thenRejected(TaskRule.ONLY_TEAM_ACTS);
    }

    @Test
    void theNewLeadClosesWhatTheOldOneAsked() {
        HelpRequested byOldLead = new HelpRequested(1, "rsj", "gaj", "缺人", TODAY);

        given(with(inProgress(10), byOldLead, new LeadChanged("rsj", "zjj", "职责", TODAY)))
                .when(t -> t.asTeam(SUPPORTER, TODAY).closeHelp(1, null))
                .then(new HelpRequestClosed(1, false, null, TODAY));
    }

    @Test
    void whatIsClosedStaysClosedAndWhatNeverWasIsUnknown() {
        List<TaskEvent> over =
                with(inProgress(10), ASKED, new HelpRequestClosed(1, false, null, TODAY));

        given(over)
                .when(t -> t.asTeam(SUPPORTER, TODAY).closeHelp(1, null))
                .thenRejected(TaskRule.HELP_REQUEST_ALREADY_CLOSED);
        given(over)
                .when(t -> t.asTeam(SUPPORTER, TODAY).closeHelp(2, null))
                .thenRejected(TaskRule.HELP_REQUEST_UNKNOWN);
    }

    @Test
    void soManyAreOpenAndSoManyClosedOnesAreKept() {
        List<TaskEvent> events = new ArrayList<>(inProgress(10));
        for (int n = 1; n <= HelpRequests.MOST; n++) {
            events.add(new HelpRequested(n, "zjj", "jyj", "缺数据", START));
        }
        given(events)
                .when(t -> t.asTeam(SUPPORTER, TODAY).requestHelp("jyj", "缺数据", null))
                .thenRejected(TaskRule.TOO_MANY_HELP_REQUESTS);

        for (int n = 1; n <= HelpRequests.MOST; n++) {
            events.add(new HelpRequestClosed(n, false, null, TODAY));
        }
        events.add(new HelpRequested(11, "zjj", "jyj", "缺数据", START));
        events.add(new HelpRequestClosed(11, false, null, TODAY));
        HelpRequests help = given(events).task().collaboration().help();
        assertThat(help.open()).isEmpty();
        assertThat(help.closed()).hasSize(HelpRequests.MOST);
        assertThat(help.closed().getLast().n()).isEqualTo(11);
        assertThat(help.count()).isEqualTo(11);
    }

    @Test
    void aRequestAgesByWorkingDaysUntilItIsAnswered() {
        TaskFigures figures =
                new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
        HelpRequest friday = request("2018-08-31");

        assertThat(figures.workingDaysWaited(friday, LocalDate.of(2018, 9, 3))).isEqualTo(1);
        assertThat(
                        figures.workingDaysWaited(
                                friday.answered("x", LocalDate.of(2018, 9, 4)),
                                LocalDate.of(2018, 12, 31)))
                .isEqualTo(2);
    }

    private static HelpRequest request(String on) {
        return new HelpRequest(
                1, "zjj", "jyj", "缺数据", LocalDate.parse(on), null, null, null, null, null);
    }
}
