package org.duban.report.filing;

import java.time.Instant;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.EventJson;
import org.duban.journal.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One line of the history of a filing.
 *
 * @param type wire name of the event
 * @param data the event as it travels
 * @param hash links the line to the one before it
 */
record HistoryEntry(
        long revision,
        String type,
        Instant at,
        Actor actor,
        Map<String, @Nullable Object> data,
        String hash) {

    private static final TypeReference<Map<String, @Nullable Object>> JSON =
            new TypeReference<>() {};

    static HistoryEntry of(Fact fact) {
        return new HistoryEntry(
                fact.envelope().revision(),
                fact.envelope().type(),
                fact.envelope().at(),
                fact.envelope().actor(),
                EventJson.mapper().readValue(fact.payload(), JSON),
                fact.hash());
    }
}
