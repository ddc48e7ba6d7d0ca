package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.STRANGER;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.ArrayList;
import java.util.List;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.junit.jupiter.api.Test;

class DelegationTests {

    private static final Acting BELOW = new Acting("rsj-ld", false, false, true);
    private static final Delegated DOWN = new Delegated(1, "rsj", "rsj-ld", null, "巡查", TODAY);
    private static final Delegated TO_LI = new Delegated(1, "rsj", null, "李", "巡查", TODAY);

    @Test
    void aDepartmentPassesWorkOnAndStaysAnswerable() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asDelegator(LIAISON, TODAY).delegate("rsj-ld", null, "巡查"))
                        .then(DOWN);

        assertThat(task.team().lead()).isEqualTo("rsj");
        assertThat(task.readers()).contains("rsj-ld");
        assertThat(task.allowed(BELOW, TODAY))
                .containsExactlyInAnyOrder(TaskVerb.EVIDENCE, TaskVerb.PARTS, TaskVerb.QUESTIONS);
        given(with(inProgress(10), DOWN))
                .when(t -> t.asLead(BELOW, TODAY).postNil("无"))
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        given(inProgress(10))
                .when(t -> t.asDelegator(LIAISON, TODAY).delegate(null, " 李 ", "巡查"))
                .then(TO_LI);
    }

    @Test
    void onlyWhoTakesPartPassesOnAndToOneOnly() {
        for (Acting other : List.of(OFFICE, STRANGER)) {
            given(inProgress(10))
                    .when(t -> t.asDelegator(other, TODAY).delegate(null, "李", "x"))
                    .thenRejected(TaskRule.ONLY_TEAM_ACTS);
        }
        given(with(inProgress(10), DOWN))
                .when(t -> t.asDelegator(BELOW, TODAY).delegate(null, "李", "x"))
                .thenRejected(TaskRule.ONLY_TEAM_ACTS);
        given(inProgress(10))
                .when(t -> t.asDelegator(LIAISON, TODAY).delegate("rsj-ld", "李", "x"))
                .thenRejected(TaskRule.DELEGATE_UNCLEAR);
        given(inProgress(10))
                .when(t -> t.asDelegator(LIAISON, TODAY).delegate(null, " ", "x"))
                .thenRejected(TaskRule.DELEGATE_UNCLEAR);
    }

    @Test
    void nothingIsPassedOnTwiceOrWithoutEnd() {
        given(with(inProgress(10), TO_LI))
                .when(t -> t.asDelegator(LIAISON, TODAY).delegate(null, "李", "x"))
                .thenRejected(TaskRule.DELEGATED_ALREADY);
        List<TaskEvent> many = new ArrayList<>(inProgress(10));
        for (int n = 1; n <= 20; n++) {
            many.add(new Delegated(n, "rsj", null, "李" + n, "x", TODAY));
        }
        given(many)
                .when(t -> t.asDelegator(LIAISON, TODAY).delegate(null, "王", "x"))
                .thenRejected(TaskRule.TOO_MANY_DELEGATIONS);
    }

    @Test
    void whoPassedItOnTakesItBackOnce() {
        Task back =
                given(with(inProgress(10), DOWN))
                        .when(t -> t.asDelegator(LIAISON, TODAY).end(1, "完成"))
                        .then(new DelegationEnded(1, "完成", TODAY));

        assertThat(back.readers()).doesNotContain("rsj-ld");
        given(with(inProgress(10), DOWN))
                .when(t -> t.asDelegator(SUPPORTER, TODAY).end(1, null))
                .thenRejected(TaskRule.ONLY_DELEGATOR_ENDS);
        given(with(inProgress(10), DOWN, new DelegationEnded(1, null, TODAY)))
                .when(t -> t.asDelegator(LIAISON, TODAY).end(1, null))
                .thenRejected(TaskRule.DELEGATION_ALREADY_ENDED);
        given(inProgress(10))
                .when(t -> t.asDelegator(LIAISON, TODAY).end(1, null))
                .thenRejected(TaskRule.DELEGATION_UNKNOWN);
    }

    @Test
    void whatALeadPassedOnGoesWithIt() {
        Task other =
                given(with(inProgress(10), DOWN, new LeadChanged("rsj", "zjj", "x", TODAY))).task();
        Task heir =
                given(with(inProgress(10), DOWN, new TaskHandedOver("rsj", "heir", "x", TODAY)))
                        .task();

        assertThat(other.arrangements().delegations().open()).isEmpty();
        assertThat(heir.arrangements().delegations().open())
                .extracting(Delegation::from)
                .containsExactly("heir");
    }
}
