package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.ADMIN;
import static org.duban.task.task.GivenTasks.LEADER;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ConfidenceStated;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.JudgementEvent.ShownLight;
import org.duban.events.TaskEvent.LeadChanged;
import org.junit.jupiter.api.Test;

class JudgementTests {

    private static final LocalDate UNTIL = TODAY.plusDays(10);
    private static final LightOverridden RED =
            new LightOverridden(ShownLight.RED, "市领导关注", UNTIL, TODAY);
    private static final ConfidenceStated LOW =
            new ConfidenceStated(Confidence.LOW, "资金未到位", TODAY);

    @Test
    void theOfficeShowsAnotherLightForAWhile() {
        Task task =
                given(inProgress(10))
                        .when(
                                t ->
                                        t.asJudge(OFFICE, TODAY)
                                                .override(ShownLight.RED, "市领导关注", UNTIL))
                        .then(RED);

        Judgements judgements = task.arrangements().judgements();
        assertThat(Objects.requireNonNull(judgements.overrideOn(UNTIL)).light())
                .isEqualTo(ShownLight.RED);
        assertThat(judgements.overrideOn(UNTIL.plusDays(1))).isNull();
    }

    @Test
    void nobodyElseAndNobodyForItsOwnTask() {
        for (Acting other : List.of(LIAISON, LEADER, ADMIN)) {
            refused(other, "x", UNTIL, TaskRule.ONLY_OFFICE_ACTS);
        }
        refused(new Acting("rsj", true, false, false), "x", UNTIL, TaskRule.OWN_DEPARTMENTS_ITEM);
    }

    @Test
    void anOverrideHasAReasonAndAnEndInSight() {
        refused(OFFICE, " ", UNTIL, TaskRule.REASON_REQUIRED);
        refused(OFFICE, "x", TODAY.minusDays(1), TaskRule.OVERRIDE_ENDS_IN_THE_PAST);
        refused(OFFICE, "x", TODAY.plusDays(93), TaskRule.OVERRIDE_TOO_LONG);
        given(inProgress(10))
                .when(t -> t.asJudge(OFFICE, TODAY).override(ShownLight.RED, "x", TODAY))
                .then(new LightOverridden(ShownLight.RED, "x", TODAY, TODAY));
    }

    @Test
    void itIsLiftedOnce() {
        given(with(inProgress(10), RED))
                .when(t -> t.asJudge(OFFICE, TODAY).lift("已解决"))
                .then(new LightOverrideLifted("已解决", TODAY));
        given(with(inProgress(10), RED, new LightOverrideLifted("x", TODAY)))
                .when(t -> t.asJudge(OFFICE, TODAY).lift("x"))
                .thenRejected(TaskRule.NO_OVERRIDE);
        given(with(inProgress(10), RED))
                .when(t -> t.asJudge(OFFICE, UNTIL.plusDays(1)).lift("x"))
                .thenRejected(TaskRule.NO_OVERRIDE);
    }

    @Test
    void theLeadSaysHowSureItIsUntilAnotherOneLeads() {
        Task task =
                given(inProgress(10))
                        .when(t -> t.asJudge(LIAISON, TODAY).state(Confidence.LOW, "资金未到位"))
                        .then(LOW);

        assertThat(task.arrangements().judgements().confidence())
                .isEqualTo(new Judgements.Stated(Confidence.LOW, "资金未到位", TODAY));
        assertThat(
                        task.after(new LeadChanged("rsj", "zjj", "x", TODAY))
                                .arrangements()
                                .judgements()
                                .confidence())
                .isNull();
        for (Acting other : List.of(OFFICE, SUPPORTER, LEADER)) {
            given(inProgress(10))
                    .when(t -> t.asJudge(other, TODAY).state(Confidence.LOW, "x"))
                    .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        }
        given(inProgress(10))
                .when(t -> t.asJudge(LIAISON, TODAY).state(Confidence.HIGH, " "))
                .thenRejected(TaskRule.REASON_REQUIRED);
    }

    private static void refused(Acting acting, String reason, LocalDate until, TaskRule rule) {
        given(inProgress(10))
                .when(t -> t.asJudge(acting, TODAY).override(ShownLight.RED, reason, until))
                .thenRejected(rule);
    }
}
