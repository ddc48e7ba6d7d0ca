package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.FILE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.ConsolidatedPart;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.TaskEvent.ProgressPosted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartTests {

    private static final PartPosted PART = part(0, 60, null);
    private static final long PART_REVISION = 5;

    @Test
    void aSupporterPostsItsPartWhichLeavesTheTasksOwnProgressAlone() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(60, "排查工地", null, List.of()))
                        .then(PART);

        assertThat(task.percent()).isEqualTo(10);
        assertThat(task.collaboration().parts().all())
                .containsExactly(new Part("zjj", 60, TODAY, PART_REVISION, null));
        assertThat(PART.confinedTo()).containsExactly("zjj", "rsj");
    }

    @Test
    void onlySupportersContributeAndOnlyWhileTheTaskIsWorkedOn() {
        for (Acting other : List.of(LIAISON, OFFICE, STRANGER)) {
            given(inProgress(10))
                    .when(t -> t.asTeam(other, TODAY).postPart(60, "排查工地", null, List.of()))
                    .thenRejected(TaskRule.ONLY_SUPPORTERS_CONTRIBUTE);
        }
        given(claimed())
                .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(60, "排查工地", null, List.of()))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void aPartNeedsEvidenceAtTheEndAndAReasonToFall() {
        given(inProgress(10))
                .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(100, "完成", null, List.of()))
                .thenRejected(TaskRule.COMPLETION_NEEDS_EVIDENCE);
        given(inProgress(10))
                .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(100, "完成", null, List.of(FILE)))
                .then(new PartPosted("zjj", "rsj", 0, 100, "完成", null, List.of(FILE), TODAY));
        given(with(inProgress(10), PART))
                .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(50, "排查工地", " ", List.of()))
                .thenRejected(TaskRule.PROGRESS_FALLS_WITHOUT_REASON);
        given(with(inProgress(10), PART))
                .when(t -> t.asTeam(SUPPORTER, TODAY).postPart(50, "排查工地", "返工", List.of()))
                .then(part(60, 50, "返工"));
    }

    @Test
    void theLeadConsolidatesPartsAndItsUpdateNamesThem() {
        Task task =
                given(with(inProgress(10), PART))
                        .when(t -> update(t, List.of("zjj")))
                        .then(
                                new ProgressPosted(
                                        10,
                                        40,
                                        "汇总",
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        TODAY,
                                        null,
                                        List.of(new ConsolidatedPart("zjj", PART_REVISION))));

        assertThat(task.collaboration().parts().fresh()).isZero();
        assertThat(task.collaboration().parts().of("zjj"))
                .isEqualTo(new Part("zjj", 60, TODAY, PART_REVISION, 6L));
    }

    @Test
    void onlyANewPartCanBeConsolidated() {
        ProgressPosted consolidating =
                given(with(inProgress(10), PART))
                        .task()
                        .asLead(LIAISON, TODAY)
                        .postProgress(40, "汇总", null, null, null, null, List.of(), List.of("zjj"));

        given(inProgress(10))
                .when(t -> update(t, List.of("zjj")))
                .thenRejected(TaskRule.NO_NEW_PART);
        given(with(inProgress(10), PART, consolidating))
                .when(t -> update(t, List.of("zjj")))
                .thenRejected(TaskRule.NO_NEW_PART);
        assertThat(
                        given(with(inProgress(10), PART, consolidating, part(60, 70, null)))
                                .task()
                                .collaboration()
                                .parts()
                                .fresh())
                .isOne();
    }

    @Test
    void nothingNewIsStatedAndCommentedAndChangesNoPercentage() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asLead(LIAISON, TODAY).postNil("等待省里文件"))
                        .then(
                                new ProgressPosted(
                                        10, 10, "等待省里文件", null, null, null, null, List.of(), TODAY,
                                        true, null));
        assertThat(task.progress().lastOn()).isEqualTo(TODAY);

        given(inProgress(10))
                .when(t -> t.asLead(LIAISON, TODAY).postNil(" "))
                .thenRejected(TaskRule.REASON_REQUIRED);
        given(inProgress(10))
                .when(t -> t.asLead(SUPPORTER, TODAY).postNil("无"))
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
    }

    private static ProgressPosted update(Task task, List<String> parts) {
        return task.asLead(LIAISON, TODAY)
                .postProgress(40, "汇总", null, null, null, null, List.of(), parts);
    }

    private static PartPosted part(int from, int to, @Nullable String reason) {
        return new PartPosted("zjj", "rsj", from, to, "排查工地", reason, List.of(), TODAY);
    }
}
