package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands.
 *
 * @param value in the unit of the indicator; null where words tell it
 * @param asOf the day for which it holds
 * @param on the day on which it was said
 */
public record Reading(
        @Nullable Double value, @Nullable String words, LocalDate asOf, LocalDate on) {

    static Reading of(IndicatorReported said) {
        return new Reading(said.value(), said.words(), said.asOf(), said.on());
    }
}
