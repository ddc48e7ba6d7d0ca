package org.duban.rules.light;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds from one day to another and asks for a light.
 *
 * @param from first day, {@link LocalDate#MIN} for always
 * @param until last day, {@link LocalDate#MAX} for good
 * @param facts what to say about it on a day
 */
record Finding(
        Light light,
        LightRule rule,
        LocalDate from,
        LocalDate until,
        Function<LocalDate, Map<String, Object>> facts,
        @Nullable Long revision) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Reason reasonOn(LocalDate day) {
        return new Reason(rule.id(), facts.apply(day), revision);
    }
}
