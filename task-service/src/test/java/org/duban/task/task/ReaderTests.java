package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskRule.ONLY_LEAD_OR_OFFICE_COPIES;
import static org.duban.task.task.TaskRule.ONLY_PARTICIPANTS_SPEAK;
import static org.duban.task.task.TaskRule.READERS_UNCHANGED;
import static org.duban.task.task.TaskRule.READER_TAKES_PART;
import static org.duban.task.task.TaskRule.TASK_NOT_IN_STATUS;
import static org.duban.task.task.TaskRule.TOO_MANY_READERS;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.junit.jupiter.api.Test;

/** Departments that read along in a task and do nothing about it (抄送). */
class ReaderTests {

    private static final List<TaskEvent> COPIED =
            with(inProgress(10), new ReadersNamed(List.of(), List.of("jyj", "czj"), TODAY));

    @Test
    void theLeadAndTheOfficeSayWhoReadsAlong() {
        for (Acting one : List.of(LIAISON, OFFICE, CO_OFFICE)) {
            Task task =
                    given(inProgress(10))
                            .when(t -> t.asCopier(one, TODAY).name(List.of("jyj", "czj", "jyj")))
                            .then(new ReadersNamed(List.of(), List.of("jyj", "czj"), TODAY));
            assertThat(task.readers()).containsExactly("rsj", "zjj", "gaj", "jyj", "czj");
            assertThat(task.participants()).containsExactly("rsj", "zjj", "gaj");
        }
        given(COPIED)
                .when(t -> t.asCopier(LIAISON, TODAY).name(List.of()))
                .then(new ReadersNamed(List.of("jyj", "czj"), List.of(), TODAY));
    }

    @Test
    void nobodyElseDoesAndNotOfWhatHasEnded() {
        for (Acting other : List.of(SUPPORTER, STRANGER, LEADER)) {
            given(COPIED)
                    .when(t -> t.asCopier(other, TODAY).name(List.of("sjj")))
                    .thenRejected(ONLY_LEAD_OR_OFFICE_COPIES);
        }
        given(closed())
                .when(t -> t.asCopier(OFFICE, TODAY).name(List.of("jyj")))
                .thenRejected(TASK_NOT_IN_STATUS);
    }

    @Test
    void whoReadsAlongMayDoNothingAtAll() {
        Task task = given(COPIED).task();

        assertThat(task.allowed(STRANGER, TODAY)).isEmpty();
        given(COPIED)
                .when(t -> t.asTeam(STRANGER, TODAY).ask("为何未完成？"))
                .thenRejected(ONLY_PARTICIPANTS_SPEAK);
    }

    @Test
    void whoIsAskedForHelpMayAnswerAllTheSame() {
        Task task = given(with(COPIED, new HelpRequested(1, "rsj", "jyj", "缺数据", TODAY))).task();

        assertThat(task.allowed(STRANGER, TODAY))
                .containsExactlyInAnyOrder(TaskVerb.HELP_ANSWER, TaskVerb.QUESTIONS);
    }

    @Test
    void whoTakesPartIsNoReader() {
        for (String one : List.of("rsj", "zjj")) {
            given(inProgress(10))
                    .when(t -> t.asCopier(OFFICE, TODAY).name(List.of("jyj", one)))
                    .thenRejected(READER_TAKES_PART);
        }
    }

    @Test
    void twentyReadAlongAtMost() {
        List<String> twenty = IntStream.range(0, 20).mapToObj(n -> "d" + n).toList();
        given(inProgress(10))
                .when(t -> t.asCopier(OFFICE, TODAY).name(twenty))
                .then(new ReadersNamed(List.of(), twenty, TODAY));
        given(inProgress(10))
                .when(t -> t.asCopier(OFFICE, TODAY).name(Latest.with(twenty, "d20")))
                .thenRejected(TOO_MANY_READERS);
    }

    @Test
    void whatNamesTheSameReadersChangesNothing() {
        given(inProgress(10))
                .when(t -> t.asCopier(OFFICE, TODAY).name(List.of()))
                .thenRejected(READERS_UNCHANGED);
        given(COPIED)
                .when(t -> t.asCopier(OFFICE, TODAY).name(List.of("czj", "jyj")))
                .thenRejected(READERS_UNCHANGED);
    }

    @Test
    void whoComesToTakePartReadsAlongNoMore() {
        Task task = given(COPIED).task();
        Revision supporters =
                new Revision(
                        null,
                        null,
                        List.of("zjj", "gaj", "jyj"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(task.after(task.asOffice(OFFICE, TODAY).revise(supporters, "调整")))
                .satisfies(
                        then -> {
                            assertThat(then.team().supporting()).contains("jyj");
                            assertThat(then.arrangements().copied()).containsExactly("czj");
                        });
        Task led = task.after(new LeadChanged("rsj", "czj", "职责划分", TODAY));
        assertThat(led.arrangements().copied()).containsExactly("jyj");
        assertThat(led.readers()).doesNotContain("rsj");
    }

    @Test
    void aSuccessorReadsAlongInThePlaceOfWhoIsNoMore() {
        Task task = given(COPIED).task();

        assertThat(task.after(task.handOver("jyj", "heir", "改革", TODAY)).arrangements().copied())
                .containsExactly("heir", "czj");
        assertThat(task.after(task.handOver("jyj", "czj", "改革", TODAY)).arrangements().copied())
                .containsExactly("czj");
        assertThat(task.after(task.handOver("jyj", "zjj", "改革", TODAY)).arrangements().copied())
                .as("its successor supports the task")
                .containsExactly("czj");
        assertThat(task.after(task.handOver("zjj", "jyj", "改革", TODAY)).arrangements().copied())
                .as("who reads along takes over a part")
                .containsExactly("czj");
    }
}
