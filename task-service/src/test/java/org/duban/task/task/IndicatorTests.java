package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.assigned;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.events.TaskEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTests {

    private static final Indicator TRAINED = number(1, "培训人数", 2000.0, 12000.0);
    private static final Indicator MOOD = words(2, "职工满意", "明显改善");
    private static final IndicatorsSet SET = new IndicatorsSet(List.of(TRAINED, MOOD), TODAY);
    private static final LocalDate AUGUST = LocalDate.of(2018, 8, 31);

    @Test
    void theOfficeSaysWhatATaskIsMeasuredBy() {
        Task task =
                given(assigned())
                        .when(t -> set(t, List.of(number(0, "培训人数", 2000.0, 12000.0), MOOD)))
                        .then(SET);

        assertThat(task.purpose().indicators().all())
                .extracting(one -> one.indicator().n())
                .containsExactly(1, 2);
        for (Acting other : List.of(LIAISON, SUPPORTER)) {
            given(assigned())
                    .when(t -> t.asMeasurer(other, TODAY).set(List.of(MOOD)))
                    .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
        }
        given(closed()).when(t -> set(t, List.of(MOOD))).thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void oneThatKeepsItsNameKeepsItsNumberAndWhatWasReadOfIt() {
        IndicatorReported read = reading(1, "培训人数", 7000.0, AUGUST);
        Task task =
                given(with(inProgress(10), SET, read))
                        .when(
                                t ->
                                        set(
                                                t,
                                                List.of(
                                                        words(0, "企业满意", "无投诉"),
                                                        number(0, "培训人数", 2000.0, 22000.0))))
                        .then(
                                new IndicatorsSet(
                                        List.of(
                                                words(3, "企业满意", "无投诉"),
                                                number(1, "培训人数", 2000.0, 22000.0)),
                                        TODAY));

        Measured kept = task.purpose().indicators().all().get(1);
        assertThat(kept.latest()).isEqualTo(new Reading(7000.0, null, AUGUST, TODAY));
        assertThat(kept.attained()).isEqualTo(25);
    }

    @Test
    void whatWasReadInAnotherUnitIsNotKept() {
        Indicator share =
                new Indicator(
                        1,
                        "培训人数",
                        IndicatorKind.QUANTITATIVE,
                        "%",
                        null,
                        90.0,
                        null,
                        IndicatorPeriod.QUARTERLY);
        Task task =
                given(
                                with(
                                        inProgress(10),
                                        SET,
                                        reading(1, "培训人数", 7000.0, AUGUST),
                                        new IndicatorsSet(List.of(share), TODAY)))
                        .task();

        assertThat(task.purpose().indicators().all()).containsExactly(new Measured(share, null));
    }

    @Test
    void theLeadSaysWhereTheyStand() {
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(1, 7000.0, null, AUGUST))
                .then(reading(1, "培训人数", 7000.0, AUGUST));
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(2, 5.0, "投诉减半", AUGUST))
                .then(new IndicatorReported(2, "职工满意", null, "投诉减半", AUGUST, TODAY));
        for (Acting other : List.of(OFFICE, SUPPORTER)) {
            given(with(inProgress(10), SET))
                    .when(t -> t.asMeasurer(other, TODAY).report(1, 1.0, null, AUGUST))
                    .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
        }
    }

    @Test
    void theLatestDayCountsHoweverLateItIsTold() {
        Task task =
                given(
                                with(
                                        inProgress(10),
                                        SET,
                                        reading(1, "培训人数", 7000.0, AUGUST),
                                        reading(1, "培训人数", 4000.0, AUGUST.minusMonths(1)),
                                        reading(1, "培训人数", 7100.0, AUGUST)))
                        .task();

        assertThat(task.purpose().indicators().all().getFirst().latest())
                .isEqualTo(new Reading(7100.0, null, AUGUST, TODAY));
    }

    @Test
    void aReadingSaysSomethingAboutADayThatHasPassed() {
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(1, null, "快了", AUGUST))
                .thenRejected(TaskRule.READING_INCOMPLETE);
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(2, 3.0, " ", AUGUST))
                .thenRejected(TaskRule.READING_INCOMPLETE);
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(1, 3.0, null, TODAY.plusDays(1)))
                .thenRejected(TaskRule.READING_IN_THE_FUTURE);
        given(with(inProgress(10), SET))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(3, 3.0, null, AUGUST))
                .thenRejected(TaskRule.INDICATOR_UNKNOWN);
        given(inProgress(10))
                .when(t -> t.asMeasurer(LIAISON, TODAY).report(1, 3.0, null, AUGUST))
                .thenRejected(TaskRule.NO_INDICATOR);
    }

    @Test
    void whatIsNamedIsCompleteAndNamedOnce() {
        refused(TaskRule.INDICATOR_TWICE, List.of(MOOD, words(0, "职工满意", "x")));
        refused(TaskRule.INDICATOR_INCOMPLETE, List.of(number(0, "人数", 1.0, null)));
        refused(TaskRule.INDICATOR_INCOMPLETE, List.of(words(0, "满意", null)));
        refused(
                TaskRule.TOO_MANY_INDICATORS,
                IntStream.rangeClosed(0, Indicators.MOST)
                        .mapToObj(n -> words(0, "指标" + n, "好"))
                        .toList());
        given(with(assigned(), SET))
                .when(t -> set(t, List.of(TRAINED, MOOD)))
                .thenRejected(TaskRule.INDICATORS_UNCHANGED);
    }

    @Test
    void onlyWhatHasIndicatorsIsOfferedForReadings() {
        assertThat(begun(SET).allowed(LIAISON, TODAY)).contains(TaskVerb.READINGS);
        assertThat(begun().allowed(LIAISON, TODAY)).doesNotContain(TaskVerb.READINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 12000, 7000, 50",
        "2000, 12000, 12000, 100",
        "2000, 12000, 13999, 119",
        "2000, 12000, 1000, -10",
        ", 12000, 3000, 25",
        "300, 100, 150, 75",
        "100, 100, 100,",
    })
    void howMuchOfTheWayIsDone(
            @Nullable Double from, double to, double now, @Nullable Integer attained) {
        Measured measured =
                new Measured(number(1, "x", from, to), new Reading(now, null, AUGUST, TODAY));

        assertThat(measured.attained()).isEqualTo(attained);
    }

    @Test
    void wordsAndWhatWasNeverReadHaveNoShare() {
        assertThat(new Measured(TRAINED, null).attained()).isNull();
        assertThat(new Measured(MOOD, new Reading(null, "好", AUGUST, TODAY)).attained()).isNull();
    }

    private static Task begun(TaskEvent... events) {
        return given(with(inProgress(10), events)).task();
    }

    private static void refused(TaskRule rule, List<Indicator> named) {
        given(assigned()).when(t -> set(t, named)).thenRejected(rule);
    }

    private static IndicatorsSet set(Task task, List<Indicator> named) {
        return task.asMeasurer(OFFICE, TODAY).set(named);
    }

    private static IndicatorReported reading(int n, String name, double value, LocalDate asOf) {
        return new IndicatorReported(n, name, value, null, asOf, TODAY);
    }

    private static Indicator number(
            int n, String name, @Nullable Double baseline, @Nullable Double target) {
        return new Indicator(
                n,
                name,
                IndicatorKind.QUANTITATIVE,
                "人",
                baseline,
                target,
                null,
                IndicatorPeriod.QUARTERLY);
    }

    private static Indicator words(int n, String name, @Nullable String aim) {
        return new Indicator(
                n, name, IndicatorKind.QUALITATIVE, null, null, null, aim, IndicatorPeriod.YEARLY);
    }
}
