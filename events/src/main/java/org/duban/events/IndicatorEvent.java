package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task is measured by, and what was measured. */
public sealed interface IndicatorEvent extends TaskEvent.Aim {

    /** Whether a number tells it or a sentence does. */
    enum IndicatorKind {
        QUANTITATIVE,
        QUALITATIVE
    }

    /** How often it is measured. */
    enum IndicatorPeriod {
        ONCE,
        MONTHLY,
        QUARTERLY,
        YEARLY
    }

    /**
     * Something a task is measured by.
     *
     * @param n counts from 1 within the task; a number is not used again
     * @param unit of baseline, target and readings, for example 人; null where words tell it
     * @param baseline where it stood at the beginning; null: unknown, or words tell it
     * @param target where it is to stand; null where words tell it
     * @param aim what is to be so in the end; null where a number tells it
     */
    record Indicator(
            int n,
            String name,
            IndicatorKind kind,
            @Nullable String unit,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable String aim,
            IndicatorPeriod period) {}

    /** The office said what the task is measured by, all of it. */
    @WireName("duban.task.indicators-set.v1")
    record IndicatorsSet(List<Indicator> indicators, LocalDate on) implements IndicatorEvent {}

    /**
     * The lead department said where an indicator stands.
     *
     * @param value in the unit of the indicator; null where words tell it
     * @param words how it stands, or a remark; null: none
     * @param asOf the day for which this holds
     */
    @WireName("duban.task.indicator-reported.v1")
    record IndicatorReported(
            int n,
            String name,
            @Nullable Double value,
            @Nullable String words,
            LocalDate asOf,
            LocalDate on)
            implements IndicatorEvent {}
}
