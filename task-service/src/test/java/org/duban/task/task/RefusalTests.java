package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskRefused;
import org.junit.jupiter.api.Test;

class RefusalTests {

    private static final String NOT_OURS = "不属本局职责";

    @Test
    void aLeadThatDoesNotSignSaysWhyAndTheOfficeHasItsDraftAgain() {
        Task task =
                given(assigned())
                        .when(t -> t.asLead(LIAISON, TODAY).refuse(NOT_OURS))
                        .then(new TaskRefused(NOT_OURS, TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.DRAFT);
        assertThat(task.assignedOn()).isNull();
        assertThat(task.allowed(OFFICE, TODAY))
                .contains(TaskVerb.REDRAFTING, TaskVerb.LEAD, TaskVerb.ASSIGNMENT);
        assertThat(task.allowed(LIAISON, TODAY)).doesNotContain(TaskVerb.ACKNOWLEDGEMENT);
    }

    @Test
    void anotherLeadGetsItAndMaySignOrRefuseInItsTurn() {
        Task task =
                given(
                                with(
                                        assigned(),
                                        new TaskRefused(NOT_OURS, TODAY),
                                        new LeadChanged("rsj", "zjj", NOT_OURS, TODAY)))
                        .when(t -> t.asOffice(OFFICE, TODAY).assign())
                        .then(new TaskAssigned(TODAY));

        assertThat(task.assignedOn()).isEqualTo(TODAY);
        assertThat(task.allowed(SUPPORTER, TODAY))
                .contains(TaskVerb.ACKNOWLEDGEMENT, TaskVerb.REFUSAL);
    }

    @Test
    void onlyTheLeadRefusesAndOnlyBeforeItSigns() {
        for (Acting other : List.of(OFFICE, SUPPORTER)) {
            given(assigned())
                    .when(t -> t.asLead(other, TODAY).refuse(NOT_OURS))
                    .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        }
        given(acknowledged())
                .when(t -> t.asLead(LIAISON, TODAY).refuse(NOT_OURS))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
        given(assigned())
                .when(t -> t.asLead(LIAISON, TODAY).refuse(" "))
                .thenRejected(TaskRule.REASON_REQUIRED);
    }

    @Test
    void whoAskedForAnotherDateHasTakenItOn() {
        ExtensionRequested asked =
                new ExtensionRequested(
                        1, TODAY, TODAY.plusDays(9), ExtensionReason.OTHER, "等待", START);
        given(with(assigned(), asked))
                .when(t -> t.asLead(LIAISON, TODAY).refuse(NOT_OURS))
                .thenRejected(TaskRule.REFUSED_AFTER_EXTENSION_REQUEST);
        given(with(assigned(), asked, new ExtensionDeclined(1, null, TODAY)))
                .when(t -> t.asLead(LIAISON, TODAY).refuse(NOT_OURS))
                .thenRejected(TaskRule.REFUSED_AFTER_EXTENSION_REQUEST);
    }
}
