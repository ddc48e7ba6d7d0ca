package org.duban.task.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.junit.jupiter.api.Test;

class TakenMeasureTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final MeasureTakenUp TAKEN = taken(1, "rsj", "走访企业 120 家", TODAY, "p.A1-01");

    @Test
    void aMeasureGoesIntoOneTaskOfThePlan() {
        TakenMeasure measure = TakenMeasure.born(TakenMeasure.takeUp(null, TAKEN, _ -> true));

        assertThat(measure.task()).isEqualTo("p.A1-01");
        refused(
                () -> TakenMeasure.takeUp(measure, TAKEN, _ -> true),
                MeasureRule.MEASURE_ALREADY_IN_PLAN);
    }

    @Test
    void fromATaskThatWasGivenUpItMayGoIntoAnother() {
        MeasureTakenUp again = taken(1, "rsj", "走访企业 120 家", TODAY, "p.A1-02");
        TakenMeasure measure = TakenMeasure.born(TAKEN);

        assertThat(measure.after(TakenMeasure.takeUp(measure, again, _ -> false)).task())
                .isEqualTo("p.A1-02");
    }

    @Test
    void itIsTakenOutOfADraftOnly() {
        TakenMeasure measure = TakenMeasure.born(TAKEN);
        TakenMeasure open = measure.after(measure.release("另行研究", _ -> true, TODAY));

        assertThat(measure.release("另行研究", _ -> true, TODAY))
                .isEqualTo(new MeasureReleased("p.A1-01", "另行研究", TODAY));
        assertThat(open.task()).isNull();
        assertThat(TakenMeasure.takeUp(open, TAKEN, _ -> true)).isEqualTo(TAKEN);
        refused(() -> measure.release("x", _ -> false, TODAY), MeasureRule.MEASURES_GO_INTO_DRAFTS);
        refused(() -> open.release("x", _ -> true, TODAY), MeasureRule.MEASURE_NOT_IN_PLAN);
    }

    @Test
    void onlyWhatWasAcceptedLastCounts() {
        Filed filed = filed(set("rsj"));
        Filed drafted = filed(set("rsj"), drafted());
        Filed submitted = filed(set("rsj"), drafted(), submitted(1, "大而空"));
        Filed returned = filed(set("rsj"), drafted(), submitted(1, "大而空"), returned());
        Filed accepted =
                filed(
                        set("rsj"),
                        drafted(),
                        submitted(1, "大而空"),
                        returned(),
                        submitted(2, "走访 120 家"),
                        new FilingAccepted(2, null, TODAY));

        for (Filed other : List.of(filed, drafted, submitted, returned)) {
            assertThat(other.accepted()).isFalse();
        }
        assertThat(accepted)
                .isEqualTo(
                        new Filed(
                                "p",
                                "rsj",
                                "目标举措",
                                2,
                                6L,
                                List.of(new Measure("走访 120 家", TODAY, "王敏"))));
        assertThat(filed(set("rsj"), new ObligationHandedOver("rsj", "zjj", "机构改革", TODAY)))
                .isEqualTo(new Filed("p", "zjj", "目标举措", 0, null, List.of()));
    }

    @Test
    void aDraftSaysWhatItsMeasuresSay() {
        TaskDrafted draft =
                DraftOfMeasures.of(
                        "p",
                        "A1-01",
                        "A1",
                        null,
                        null,
                        List.of(
                                TAKEN,
                                taken(2, "zjj", "整改 30 处", TODAY.plusDays(9), "p.A1-01"),
                                taken(3, "rsj", "培训 200 人", null, "p.A1-01")));

        assertThat(draft.title()).isEqualTo("走访企业 120 家");
        assertThat(draft.objective()).isEqualTo("走访企业 120 家\n整改 30 处\n培训 200 人");
        assertThat(draft.leadDepartment()).isEqualTo("rsj");
        assertThat(draft.supportingDepartments()).containsExactly("zjj");
        assertThat(draft.due()).isEqualTo(TODAY.plusDays(9));
        assertThat(
                        DraftOfMeasures.of(
                                        "p",
                                        "A1-01",
                                        "A1",
                                        "走访",
                                        "zgh",
                                        List.of(taken(1, "rsj", "走访", null, "p.A1-01")))
                                .kind())
                .isEqualTo(TaskKind.ONGOING);
    }

    private static Filed filed(ReportEvent... events) {
        Filed filed = null;
        for (int i = 0; i < events.length; i++) {
            filed = Filed.after(filed, events[i], i + 1);
        }
        return java.util.Objects.requireNonNull(filed);
    }

    private static ObligationSet set(String department) {
        return new ObligationSet(
                "p",
                "targets",
                "目标举措",
                ObligationKind.TARGET_MEASURES,
                department,
                TODAY,
                0,
                null,
                null);
    }

    private static FilingDrafted drafted() {
        return new FilingDrafted("p", "p.targets.rsj", "rsj", content("草稿"), TODAY);
    }

    private static FilingSubmitted submitted(int version, String text) {
        return new FilingSubmitted(
                version, "R-1", Instant.EPOCH, "00", content(text), TODAY, 0, TODAY);
    }

    private static FilingReturned returned() {
        return new FilingReturned(1, ReturnReason.TOO_GENERAL, "大而空", TODAY);
    }

    private static Content content(String text) {
        return new Content(
                List.of(new Measure(text, TODAY, "王敏")), null, List.of(), null, false, null);
    }

    private static MeasureTakenUp taken(
            int number, String department, String text, LocalDate due, String task) {
        return new MeasureTakenUp(
                "p",
                "p.targets." + department,
                number,
                1,
                5,
                department,
                text,
                due,
                null,
                task,
                TODAY);
    }

    private static void refused(ThrowingCallable verb, MeasureRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        MeasureRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
