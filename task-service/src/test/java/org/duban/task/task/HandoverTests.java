package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.acknowledged;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private static final String REFORM = "机构改革";

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
    void whatHasEndedOrIsNobodysStaysWhereItIs() {
        given(closed())
                .when(t -> t.handOver("rsj", "heir", REFORM, TODAY))
                .thenRejected(TaskRule.NOTHING_TO_HAND_OVER);
        given(acknowledged())
                .when(t -> t.handOver("jyj", "heir", REFORM, TODAY))
                .thenRejected(TaskRule.NOTHING_TO_HAND_OVER);
    }
}
