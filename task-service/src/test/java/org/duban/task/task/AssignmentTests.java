package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.drafted;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    @Test
    void theOfficeAssignsATaskWithAllFourHaves() {
        Task task =
                given(A_TASK)
                        .when(t -> t.asOffice(OFFICE, TODAY).assign())
                        .then(new TaskAssigned(TODAY));

        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(task.assignedOn()).isEqualTo(TODAY);
    }

    @Test
    void aTaskWithoutTheFourHavesIsNotAssignedAndWhatIsMissingIsSaid() {
        TaskDrafted vague = drafted("rsj", List.of(), " ", DUE, DuePrecision.DAY, List.of());

        TaskRejection no =
                given(vague)
                        .when(t -> t.asOffice(OFFICE, TODAY).assign())
                        .thenRejected(TaskRule.FOUR_HAVES_INCOMPLETE);

        assertThat(no.facts()).containsEntry("missing", "countermeasures");
    }

    @Test
    void onlyTheOfficeAssigns() {
        given(A_TASK)
                .when(t -> t.asOffice(LIAISON, TODAY).assign())
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
        given(A_TASK)
                .when(t -> t.asOffice(LEADER, TODAY).assign())
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
    }

    @Test
    void aTaskIsAssignedOnce() {
        given(assigned())
                .when(t -> t.asOffice(OFFICE, TODAY).assign())
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void theLeadDepartmentSignsForItAndNobodyElse() {
        Task task =
                given(assigned())
                        .when(t -> t.asLead(LIAISON, TODAY).acknowledge())
                        .then(new TaskAcknowledged(TODAY));
        assertThat(task.status()).isEqualTo(TaskStatus.ACKNOWLEDGED);

        given(assigned())
                .when(t -> t.asLead(SUPPORTER, TODAY).acknowledge())
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        given(assigned())
                .when(t -> t.asLead(OFFICE, TODAY).acknowledge())
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
    }

    @Test
    void whatWasNotAssignedIsNotSignedFor() {
        given(A_TASK)
                .when(t -> t.asLead(LIAISON, TODAY).acknowledge())
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }
}
