package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.claimed;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.extensionRequested;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.junit.jupiter.api.Test;

class AllowedVerbsTests {

    @Test
    void theLeadIsOfferedWhatItMayDo() {
        assertThat(given(inProgress(10)).task().allowed(LIAISON, TODAY))
                .containsExactlyInAnyOrder(
                        TaskVerb.PROGRESS_UPDATES,
                        TaskVerb.EXTENSION_REQUESTS,
                        TaskVerb.COMPLETION_CLAIM,
                        TaskVerb.EVIDENCE,
                        TaskVerb.NIL_UPDATES,
                        TaskVerb.HELP_REQUESTS,
                        TaskVerb.QUESTIONS,
                        TaskVerb.SUBTASKS,
                        TaskVerb.DELEGATIONS,
                        TaskVerb.HALT_REQUESTS,
                        TaskVerb.CONFIDENCE,
                        TaskVerb.READERS);
    }

    @Test
    void noExtensionIsOfferedOnTheDueDateOrWhileOneIsPending() {
        assertThat(given(inProgress(10)).task().allowed(LIAISON, DUE))
                .doesNotContain(TaskVerb.EXTENSION_REQUESTS);
        assertThat(given(extensionRequested()).task().allowed(LIAISON, TODAY))
                .doesNotContain(TaskVerb.EXTENSION_REQUESTS);
    }

    @Test
    void theOfficeIsOfferedADecisionOnlyWhereOneIsPending() {
        assertThat(given(extensionRequested()).task().allowed(OFFICE, TODAY))
                .contains(TaskVerb.EXTENSION_DECISION);
        assertThat(given(inProgress(10)).task().allowed(OFFICE, TODAY))
                .containsExactlyInAnyOrder(
                        TaskVerb.CLAUSES,
                        TaskVerb.SUSPENSION,
                        TaskVerb.TERMINATION,
                        TaskVerb.LEAD,
                        TaskVerb.REVISIONS,
                        TaskVerb.QUESTIONS,
                        TaskVerb.SUBTASKS,
                        TaskVerb.LIGHT_OVERRIDES,
                        TaskVerb.INDICATORS,
                        TaskVerb.READERS);
    }

    @Test
    void whatIsClaimedIsOfferedToThoseWhoMayJudgeIt() {
        assertThat(given(claimed()).task().allowed(CO_OFFICE, TODAY))
                .contains(TaskVerb.CLOSURE, TaskVerb.RETURNS);
        assertThat(given(claimed()).task().allowed(new Acting("rsj", true, false, true), TODAY))
                .doesNotContain(TaskVerb.CLOSURE, TaskVerb.RETURNS);
    }

    @Test
    void leadersInstructAndSupportersContribute() {
        assertThat(given(inProgress(10)).task().allowed(LEADER, TODAY))
                .containsExactly(TaskVerb.INSTRUCTIONS);
        assertThat(given(inProgress(10)).task().allowed(SUPPORTER, TODAY))
                .containsExactlyInAnyOrder(
                        TaskVerb.EVIDENCE,
                        TaskVerb.PARTS,
                        TaskVerb.HELP_REQUESTS,
                        TaskVerb.QUESTIONS,
                        TaskVerb.DELEGATIONS);
    }

    @Test
    void whoeverWasAskedIsOfferedToAnswerAndTheAskerToClose() {
        Task task =
                given(
                                with(
                                        inProgress(10),
                                        new HelpRequested(1, "zjj", "jyj", "缺数据", TODAY),
                                        new InstructionGiven(1, "jyj", "抓紧", null, TODAY)))
                        .task();

        assertThat(task.allowed(STRANGER, TODAY))
                .containsExactlyInAnyOrder(
                        TaskVerb.HELP_ANSWER, TaskVerb.INSTRUCTION_ANSWER, TaskVerb.QUESTIONS);
        assertThat(task.allowed(SUPPORTER, TODAY)).contains(TaskVerb.HELP_CLOSURE);
        assertThat(task.allowed(LIAISON, TODAY)).contains(TaskVerb.HELP_CLOSURE);
        assertThat(task.allowed(new Acting("gaj", false, false, true), TODAY))
                .doesNotContain(TaskVerb.HELP_CLOSURE, TaskVerb.HELP_ANSWER);
        assertThat(task.allowed(LEADER, TODAY)).contains(TaskVerb.INSTRUCTION_CLOSURE);
        assertThat(task.allowed(OFFICE, TODAY)).contains(TaskVerb.INSTRUCTION_CLOSURE);
    }

    @Test
    void aClosedTaskCanOnlyBeReopenedAndSaidToServeClauses() {
        assertThat(given(closed()).task().allowed(OFFICE, TODAY))
                .containsExactlyInAnyOrder(TaskVerb.REOPENING, TaskVerb.CLAUSES);
        assertThat(given(A_TASK).task().allowed(OFFICE, TODAY))
                .containsExactlyInAnyOrder(
                        TaskVerb.REDRAFTING,
                        TaskVerb.CLAUSES,
                        TaskVerb.ASSIGNMENT,
                        TaskVerb.TERMINATION,
                        TaskVerb.LEAD,
                        TaskVerb.QUESTIONS,
                        TaskVerb.SUBTASKS,
                        TaskVerb.INDICATORS,
                        TaskVerb.READERS);
    }

    @Test
    void verbsAreCalledAsInTheirAddresses() {
        assertThat(TaskVerb.PROGRESS_UPDATES.slug()).isEqualTo("progress-updates");
    }
}
