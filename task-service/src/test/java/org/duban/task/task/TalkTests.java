package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.ADMIN;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.junit.jupiter.api.Test;

class TalkTests {

    @Test
    void eachWordKnowsTheOneBeforeIt() {
        Task asked =
                given(inProgress(10))
                        .when(t -> t.asTeam(OFFICE, TODAY).ask("何时完成？"))
                        .then(new QuestionAsked(1, "何时完成？", 0, TODAY));
        Task answered = asked.after(asked.asTeam(LIAISON, TODAY).answer(1, "月底"));

        assertThat(asked.asTeam(LIAISON, TODAY).answer(1, "月底"))
                .isEqualTo(new QuestionAnswered(1, "月底", 5, TODAY));
        assertThat(answered.asTeam(SUPPORTER, TODAY).ask("缺什么？"))
                .isEqualTo(new QuestionAsked(2, "缺什么？", 6, TODAY));
        assertThat(answered.collaboration().talk()).isEqualTo(new Talk(1, 1, 6));
    }

    @Test
    void whoWasAskedForHelpTakesPart() {
        given(with(inProgress(10), new HelpRequested(1, "rsj", "jyj", "缺数据", TODAY)))
                .when(t -> t.asTeam(STRANGER, TODAY).ask("缺哪些？"))
                .then(new QuestionAsked(1, "缺哪些？", 0, TODAY));
    }

    @Test
    void leadersAndThoseWhoOnlyLookOnDoNot() {
        for (Acting other : List.of(LEADER, ADMIN, STRANGER)) {
            given(inProgress(10))
                    .when(t -> t.asTeam(other, TODAY).ask("何时完成？"))
                    .thenRejected(TaskRule.ONLY_PARTICIPANTS_SPEAK);
        }
    }

    @Test
    void onlyWhatWasAskedIsAnsweredAndOnlyWhileTheTaskGoesOn() {
        given(inProgress(10))
                .when(t -> t.asTeam(LIAISON, TODAY).answer(1, "月底"))
                .thenRejected(TaskRule.QUESTION_UNKNOWN);
        given(closed())
                .when(t -> t.asTeam(OFFICE, TODAY).ask("何时完成？"))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }
}
