package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.FILE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.OTHER_FILE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.posted;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.GivenTasks.withMilestones;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskReturned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

    @Test
    void theFirstUpdatePutsATaskInProgress() {
        Task task =
                given(acknowledged())
                        .when(t -> post(t, LIAISON, 30, null, List.of(FILE)))
                        .then(
                                new ProgressPosted(
                                        0,
                                        30,
                                        "走访 120 家企业",
                                        null,
                                        null,
                                        null,
                                        DUE.plusDays(3),
                                        List.of(FILE),
                                        TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task.percent()).isEqualTo(30);
        assertThat(task.progress().lastOn()).isEqualTo(TODAY);
        assertThat(task.progress().evidence()).containsExactly(FILE);
        assertThat(task.dates().forecast()).isEqualTo(DUE.plusDays(3));
        assertThat(task.dates().currentDue()).isEqualTo(DUE);
    }

    @Test
    void onlyTheLeadDepartmentPostsUpdates() {
        given(acknowledged())
                .when(t -> post(t, SUPPORTER, 30, null, List.of()))
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        given(acknowledged())
                .when(t -> post(t, OFFICE, 30, null, List.of()))
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
    }

    @Test
    void nobodyReportsOnWhatTheyHaveNotSignedFor() {
        given(assigned())
                .when(t -> post(t, LIAISON, 30, null, List.of()))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void hundredPercentNeedsEvidence() {
        given(inProgress(60))
                .when(t -> post(t, LIAISON, 100, null, List.of()))
                .thenRejected(TaskRule.COMPLETION_NEEDS_EVIDENCE);
        assertThat(post(given(inProgress(60)).task(), LIAISON, 100, null, List.of(FILE)).to())
                .isEqualTo(100);
    }

    @Test
    void progressNeverFallsWithoutAReason() {
        given(inProgress(60))
                .when(t -> post(t, LIAISON, 59, null, List.of()))
                .thenRejected(TaskRule.PROGRESS_FALLS_WITHOUT_REASON);
        given(inProgress(60))
                .when(t -> post(t, LIAISON, 59, "  ", List.of()))
                .thenRejected(TaskRule.PROGRESS_FALLS_WITHOUT_REASON);

        ProgressPosted fallen = post(given(inProgress(60)).task(), LIAISON, 59, "口径调整", List.of());
        assertThat(fallen.from()).isEqualTo(60);
        assertThat(fallen.reason()).isEqualTo("口径调整");
    }

    @Test
    void aReasonIsKeptOnlyWhereThePercentageFell() {
        assertThat(post(given(inProgress(60)).task(), LIAISON, 60, "无", List.of()).reason())
                .isNull();
    }

    @Test
    void anUpdateTakesUpAReturnedTaskAgain() {
        List<TaskEvent> returned = with(GivenTasks.claimed(), new TaskReturned("材料不全", TODAY));
        assertThat(given(returned).task().percent()).isEqualTo(80);

        Task task =
                given(returned)
                        .task()
                        .after(post(given(returned).task(), LIAISON, 90, null, List.of()));
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void textThatOnlyRepeatsTheLastPeriodIsRecognised() {
        Progress last = given(inProgress(60)).task().progress();

        assertThat(last.repeats("走访 120 家企业")).isTrue();
        assertThat(last.repeats("走访120家企业。")).isTrue();
        assertThat(last.repeats("走访 121 家企业")).isFalse();
        assertThat(Progress.NONE.repeats("走访 120 家企业")).isFalse();
    }

    @Test
    void theLatestUpdatesAreKeptInMindAndOneMoreToCompareWith() {
        List<TaskEvent> events =
                with(
                        acknowledged(),
                        IntStream.range(0, 30)
                                .mapToObj(i -> posted(i, i + 1, "第 " + i + " 次"))
                                .toArray(TaskEvent[]::new));

        List<Long> updates = given(events).task().progress().updates();
        assertThat(updates).hasSize(21).first().isEqualTo(13L);
        assertThat(updates).last().isEqualTo(33L);
    }

    @Test
    void everyFileIsEvidenceOnce() {
        Progress progress =
                Progress.NONE
                        .posted(10, TODAY, "a", List.of(FILE), 4, null)
                        .posted(20, TODAY, "b", List.of(FILE, OTHER_FILE), 5, null);

        assertThat(progress.evidence()).extracting(FileRef::id).containsExactly("f1", "f2");
    }

    @Test
    void aMilestoneMayBeMetAfterItWasDueButNotInTheFuture() {
        TaskEvent[] begun = {new TaskAssigned(START), new TaskAcknowledged(START)};
        LocalDate due = START.plusDays(20);
        TaskScenario scenario = given(withMilestones(new Milestone(1, "六月", 100, due)), begun);

        Task task =
                scenario.when(t -> t.asLead(LIAISON, TODAY).meetMilestone(1, TODAY, List.of(FILE)))
                        .then(new MilestoneMet(1, due, TODAY, List.of(FILE), TODAY));
        assertThat(task.milestones().all().getFirst().metOn()).isEqualTo(TODAY);
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);

        scenario.when(t -> t.asLead(LIAISON, TODAY).meetMilestone(1, TODAY.plusDays(1), List.of()))
                .thenRejected(TaskRule.ACTUAL_IN_THE_FUTURE);
        scenario.when(t -> t.asLead(LIAISON, TODAY).meetMilestone(1, START.minusDays(1), List.of()))
                .thenRejected(TaskRule.ACTUAL_BEFORE_START);
        scenario.when(t -> t.asLead(LIAISON, TODAY).meetMilestone(2, TODAY, List.of()))
                .thenRejected(TaskRule.MILESTONE_UNKNOWN);
    }

    @Test
    void aMilestoneIsMetOnce() {
        TaskScenario scenario =
                given(
                        withMilestones(
                                new Milestone(1, "六月", 50, START), new Milestone(2, "七月", 50, DUE)),
                        new TaskAssigned(START),
                        new TaskAcknowledged(START),
                        new MilestoneMet(1, START, START, List.of(), TODAY));

        scenario.when(t -> t.asLead(LIAISON, TODAY).meetMilestone(1, TODAY, List.of()))
                .thenRejected(TaskRule.MILESTONE_ALREADY_MET);
    }

    private static ProgressPosted post(
            Task task,
            Acting acting,
            int percent,
            @Nullable String reason,
            List<FileRef> evidence) {
        return task.asLead(acting, TODAY)
                .postProgress(
                        percent,
                        "走访 120 家企业",
                        null,
                        null,
                        reason,
                        percent == 30 ? DUE.plusDays(3) : null,
                        evidence);
    }
}
