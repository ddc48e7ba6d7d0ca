package org.duban.task.task;

import org.duban.events.IndicatorEvent.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its latest reading; the trail has the others.
 *
 * @param latest null: nothing was reported yet
 */
public record Measured(Indicator indicator, @Nullable Reading latest) {

    /** A later day wins; of two readings for one day the one that was reported last. */
    Measured after(Reading reading) {
        return latest != null && reading.asOf().isBefore(latest.asOf())
                ? this
                : new Measured(indicator, reading);
    }

    /**
     * How much of the way from the baseline to the target is done, in percent, rounded down; below
     * 0 where it went back, above 100 where more was reached. Null where words tell it, where
     * nothing was reported, and where there is no way to go.
     */
    public @Nullable Integer attained() {
        Double target = indicator.target();
        if (target == null || latest == null || latest.value() == null) {
            return null;
        }
        double from = indicator.baseline() == null ? 0 : indicator.baseline();
        return target == from
                ? null
                : (int) Math.floor(100 * (latest.value() - from) / (target - from));
    }
}
