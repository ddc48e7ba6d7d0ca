package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private static final String REFORM = "机构改革";
    private static final Acting HEIR = new Acting("heir", false, false, true);

    @Test
    void theSuccessorOfTheLeadTakesTheTaskOverAsItIs() {
        Task task =
                given(acknowledged())
                        .when(t -> t.handOver("rsj", "heir", REFORM, TODAY))
                        .then(new TaskHandedOver("rsj", "heir", REFORM, TODAY));

        assertThat(task.team()).isEqualTo(new Team("heir", List.of("zjj", "gaj")));
        assertThat(task.status()).isEqualTo(TaskStatus.ACKNOWLEDGED);
    }

    @Test
    void aSuccessorThatTakesPartAlreadyTakesPartOnce() {
        Task supported =
                given(acknowledged())
                        .when(t -> t.handOver("zjj", "gaj", REFORM, TODAY))
                        .then(new TaskHandedOver("zjj", "gaj", REFORM, TODAY));
        Task led =
                given(acknowledged())
                        .when(t -> t.handOver("rsj", "zjj", REFORM, TODAY))
                        .then(new TaskHandedOver("rsj", "zjj", REFORM, TODAY));

        assertThat(supported.team()).isEqualTo(new Team("rsj", List.of("gaj")));
        assertThat(led.team()).isEqualTo(new Team("zjj", List.of("gaj")));
    }

    @Test
    void whatADepartmentWasAskedAndToldIsAskedOfItsSuccessor() {
        List<TaskEvent> asked =
                with(
                        inProgress(10),
                        new HelpRequested(1, "zjj", "jyj", "缺数据", TODAY),
                        new HelpRequested(2, "rsj", "jyj", "缺人", TODAY),
                        new HelpAnswered(2, "jyj", "已派人", TODAY),
                        new InstructionGiven(1, "jyj", "抓紧", null, TODAY));
        TaskHandedOver handed = new TaskHandedOver("jyj", "heir", REFORM, TODAY);
        Task task = given(asked).when(t -> t.handOver("jyj", "heir", REFORM, TODAY)).then(handed);

        assertThat(task.readers()).containsExactly("rsj", "zjj", "gaj", "heir");
        assertThat(task.allowed(HEIR, TODAY))
                .contains(TaskVerb.HELP_ANSWER, TaskVerb.INSTRUCTION_ANSWER);
        given(with(asked, handed))
                .when(t -> t.handOver("jyj", "heir", REFORM, TODAY))
                .thenRejected(TaskRule.NOTHING_TO_HAND_OVER);
    }

    @Test
    void whatADepartmentAskedForIsAnsweredToItsSuccessor() {
        Task task =
                given(with(inProgress(10), new HelpRequested(1, "zjj", "jyj", "缺数据", TODAY)))
                        .when(t -> t.handOver("zjj", "heir", REFORM, TODAY))
                        .then(new TaskHandedOver("zjj", "heir", REFORM, TODAY));

        assertThat(task.allowed(HEIR, TODAY)).contains(TaskVerb.HELP_CLOSURE);
    }

    @Test
    void whatWasPassedOnIsDoneByTheSuccessorOrIsTheDepartmentsOwnAgain() {
        Task below =
                given(with(inProgress(10), new Delegated(1, "rsj", "rsj-ld", null, "巡查", TODAY)))
                        .when(t -> t.handOver("rsj-ld", "heir", REFORM, TODAY))
                        .then(new TaskHandedOver("rsj-ld", "heir", REFORM, TODAY));
        Task back = below.after(new TaskHandedOver("heir", "rsj", REFORM, TODAY));

        assertThat(below.readers()).contains("heir").doesNotContain("rsj-ld");
        assertThat(back.readers()).containsExactly("rsj", "zjj", "gaj");
        assertThat(back.arrangements().delegations().open()).isEmpty();
    }

    @Test
    void whatHasEndedOrIsNobodysStaysWhereItIs() {
        given(closed())
                .when(t -> t.handOver("rsj", "heir", REFORM, TODAY))
                .thenRejected(TaskRule.NOTHING_TO_HAND_OVER);
        given(acknowledged())
                .when(t -> t.handOver("jyj", "heir", REFORM, TODAY))
                .thenRejected(TaskRule.NOTHING_TO_HAND_OVER);
    }
}
