package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.IndicatorEvent;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskTerminated;
import org.junit.jupiter.api.Test;

/** What was read of an indicator is told period by period. */
class ReadingsTests {

    private static final LocalDate LATER = LocalDate.of(2019, 2, 1);

    @Test
    void ofAPeriodTheLatestDayCounts() {
        List<PeriodReading> periods =
                periods(
                        set(IndicatorPeriod.QUARTERLY, "人"),
                        read(7000, "2018-11-30"),
                        read(6000, "2018-10-31"),
                        read(7500, "2018-11-30"),
                        read(5000, "2018-09-30"));

        assertThat(periods)
                .extracting(PeriodReading::name)
                .containsExactly("2019 Q1", "2018 Q4", "2018 Q3");
        assertThat(periods)
                .extracting(one -> one.measured().attained())
                .containsExactly(null, 75, 50);
        assertThat(periods.get(1).from()).isEqualTo("2018-10-01");
        assertThat(periods.get(1).to()).isEqualTo("2018-12-31");
    }

    @Test
    void onlyAWholePeriodThatEndedIsMissed() {
        assertThat(periods(set(IndicatorPeriod.QUARTERLY, "人")))
                .extracting(PeriodReading::name, PeriodReading::missed)
                .containsExactly(
                        tuple("2019 Q1", false), tuple("2018 Q4", true), tuple("2018 Q3", true));
        assertThat(periods(set(IndicatorPeriod.YEARLY, "人"), read(5000, "2018-09-30")))
                .extracting(PeriodReading::name, PeriodReading::missed)
                .containsExactly(tuple("2019", false), tuple("2018", false));
        assertThat(periods(set(IndicatorPeriod.ONCE, "人"), read(5000, "2018-09-30"))).isEmpty();
    }

    @Test
    void whatIsOverMissesNothing() {
        assertThat(
                        periods(
                                set(IndicatorPeriod.MONTHLY, "人"),
                                read(5000, "2018-09-30"),
                                new TaskTerminated("上级取消", LATER)))
                .extracting(PeriodReading::name)
                .containsExactly("2018-09");
    }

    @Test
    void whatWasReadInAnotherUnitDoesNotCount() {
        assertThat(
                        periods(
                                set(IndicatorPeriod.YEARLY, "人"),
                                read(5000, "2018-09-30"),
                                set(IndicatorPeriod.QUARTERLY, "人次"),
                                read(6000, "2018-12-31")))
                .extracting(PeriodReading::missed)
                .containsExactly(false, false, true);
        assertThat(
                        periods(
                                set(IndicatorPeriod.YEARLY, "人"),
                                read(5000, "2018-09-30"),
                                set(IndicatorPeriod.QUARTERLY, "人")))
                .extracting(PeriodReading::missed)
                .containsExactly(false, true, false);
    }

    @Test
    void nobodyReadsWhatATaskIsNotMeasuredBy() {
        Task task = given(inProgress(10)).task();

        assertThat(
                        catchThrowableOfType(
                                        TaskRejection.class,
                                        () -> new Readings(1).periods(task, LATER))
                                .rule())
                .isEqualTo(TaskRule.INDICATOR_UNKNOWN);
    }

    private static List<PeriodReading> periods(TaskEvent... events) {
        Readings readings = new Readings(1);
        for (TaskEvent event : events) {
            if (event instanceof IndicatorEvent measured) {
                readings.add(measured);
            }
        }
        return readings.periods(given(with(inProgress(10), events)).task(), LATER);
    }

    private static IndicatorsSet set(IndicatorPeriod period, String unit) {
        return new IndicatorsSet(
                List.of(
                        new Indicator(
                                1,
                                "培训人数",
                                IndicatorKind.QUANTITATIVE,
                                unit,
                                0.0,
                                10000.0,
                                null,
                                period)),
                TODAY);
    }

    private static IndicatorReported read(double value, String asOf) {
        return new IndicatorReported(1, "培训人数", value, null, LocalDate.parse(asOf), TODAY);
    }
}
