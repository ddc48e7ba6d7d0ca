package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.RevisionEvent.DepartmentsChange;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTests {

    @Test
    void onlyWhatChangedIsToldBeforeAndAfter() {
        Task task =
                given(inProgress(40))
                        .when(
                                t ->
                                        revise(
                                                t,
                                                new Revision(
                                                        " 欠薪清零 ",
                                                        "A5",
                                                        null,
                                                        "欠薪案件动态清零",
                                                        null,
                                                        null,
                                                        null,
                                                        " ",
                                                        null)))
                        .then(
                                revised(
                                        new TextChange(A_TASK.title(), "欠薪清零"),
                                        null,
                                        new TextChange("案件台账", null),
                                        null,
                                        null));

        assertThat(task.brief().title()).isEqualTo("欠薪清零");
        assertThat(task.brief().deliverable()).isNull();
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task.progress().percent()).isEqualTo(40);
    }

    @Test
    void theOfficeAloneRevisesWhatIsGivenOutAndHasNotEnded() {
        Revision title = title("欠薪清零");

        assertThat(given(assigned()).task().allowed(OFFICE, TODAY)).contains(TaskVerb.REVISIONS);
        assertThat(given(claimed()).task().allowed(OFFICE, TODAY)).contains(TaskVerb.REVISIONS);
        given(with(assigned(), new TaskSuspended("等待", TODAY)))
                .when(t -> revise(t, title))
                .then(revised(new TextChange(A_TASK.title(), "欠薪清零"), null, null, null, null));
        given(A_TASK).when(t -> revise(t, title)).thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(closed()).when(t -> revise(t, title)).thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(with(assigned(), new TaskTerminated("并入", TODAY)))
                .when(t -> revise(t, title))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(assigned())
                .when(t -> t.asOffice(LIAISON, TODAY).revise(title, "调整"))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
    }

    @Test
    void aRevisionNeedsAReasonAndChangesSomething() {
        given(assigned())
                .when(t -> t.asOffice(OFFICE, TODAY).revise(title("欠薪清零"), " "))
                .thenRejected(TaskRule.REASON_REQUIRED);
        given(assigned())
                .when(
                        t ->
                                revise(
                                        t,
                                        new Revision(
                                                A_TASK.title(),
                                                "A5",
                                                List.of("gaj", "zjj"),
                                                null,
                                                null,
                                                null,
                                                null,
                                                "案件台账",
                                                List.of())))
                .thenRejected(TaskRule.REVISION_UNCHANGED);
    }

    @Test
    void theFourHavesStayFour() {
        given(assigned())
                .when(
                        t ->
                                revise(
                                        t,
                                        new Revision(
                                                null, null, null, null, " ", null, null, null,
                                                null)))
                .thenRejected(TaskRule.FOUR_HAVES_INCOMPLETE);
    }

    @Test
    void whoLeavesSeesNothingAnyMoreAndWhatItWantedOfOthersEnds() {
        List<TaskEvent> events =
                with(
                        inProgress(40),
                        new HelpRequested(1, "zjj", "jyj", "缺数据", TODAY),
                        new HelpRequested(2, "rsj", "zjj", "缺人", TODAY),
                        new HelpRequested(3, "rsj", "jyj", "缺钱", TODAY),
                        new HelpAnswered(2, "zjj", "派两人", TODAY),
                        new InstructionGiven(1, "zjj", "抓紧", null, TODAY),
                        new InstructionClosed(1, null, TODAY),
                        new PartPosted("zjj", "rsj", 0, 50, "工地", null, List.of(), TODAY),
                        new Delegated(1, "zjj", "zjj.1", null, "走访", TODAY),
                        new Delegated(2, "rsj", null, "王", "汇总", TODAY));
        Task task =
                given(events)
                        .when(t -> revise(t, team("gaj", "czj")))
                        .then(
                                revised(
                                        null,
                                        new DepartmentsChange(
                                                List.of("zjj", "gaj"), List.of("gaj", "czj")),
                                        null,
                                        List.of(1, 2),
                                        List.of(1)));

        assertThat(task.readers()).containsExactly("rsj", "gaj", "czj", "jyj");
        assertThat(task.allowed(SUPPORTER, TODAY)).isEmpty();
        assertThat(task.collaboration().help().open())
                .extracting(HelpRequest::n)
                .containsExactly(3);
        assertThat(task.collaboration().help().closed())
                .extracting(HelpRequest::note)
                .containsOnly("调整");
        assertThat(task.collaboration().parts().of("zjj")).isNotNull();
        assertThat(task.arrangements().delegations().open())
                .extracting(Delegation::n)
                .containsExactly(2);
    }

    @Test
    void whoHelpedEarlierAndLeavesIsForgottenAsAHelper() {
        Task task =
                given(
                                with(
                                        inProgress(40),
                                        new HelpRequested(1, "rsj", "zjj", "缺人", TODAY),
                                        new HelpAnswered(1, "zjj", "派两人", TODAY),
                                        new HelpRequestClosed(1, true, null, TODAY)))
                        .task();

        assertThat(task.after(task.asOffice(OFFICE, TODAY).revise(team("gaj"), "调整")).readers())
                .containsExactly("rsj", "gaj");
    }

    @Test
    void whomALeaderToldSomethingStaysUntilThatIsClosed() {
        List<TaskEvent> told =
                with(inProgress(40), new InstructionGiven(1, "zjj", "抓紧", null, TODAY));

        given(told).when(t -> revise(t, team("gaj"))).thenRejected(TaskRule.SUPPORTER_INSTRUCTED);
        assertThat(
                        given(with(told, new InstructionClosed(1, null, TODAY)))
                                .task()
                                .asOffice(OFFICE, TODAY)
                                .revise(team("gaj"), "调整")
                                .left())
                .containsExactly("zjj");
    }

    @Test
    void theLeadDoesNotSupportItself() {
        given(assigned())
                .when(t -> revise(t, team("rsj", "zjj")))
                .thenRejected(TaskRule.LEAD_AMONG_SUPPORTERS);
    }

    private static TaskRevised revise(Task task, Revision revision) {
        return task.asOffice(OFFICE, TODAY).revise(revision, "调整");
    }

    private static Revision title(String title) {
        return new Revision(title, null, null, null, null, null, null, null, null);
    }

    private static Revision team(String... supporting) {
        return new Revision(null, null, List.of(supporting), null, null, null, null, null, null);
    }

    private static TaskRevised revised(
            @Nullable TextChange title,
            @Nullable DepartmentsChange team,
            @Nullable TextChange deliverable,
            @Nullable List<Integer> helpEnded,
            @Nullable List<Integer> delegationsEnded) {
        return new TaskRevised(
                title,
                null,
                team,
                null,
                null,
                null,
                null,
                deliverable,
                null,
                helpEnded,
                delegationsEnded,
                "调整",
                TODAY);
    }
}
