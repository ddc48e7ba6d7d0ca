package org.duban.task.register;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * A table of clauses that was brought, without its rows.
 *
 * @param at when it was brought (UTC)
 * @param counts rows by what they would do
 * @param results rows by what became of them
 * @param applied who applied it, and when; null as long as nobody has
 */
record ClauseTable(
        String id,
        String programme,
        FileRef file,
        Actor by,
        Instant at,
        Map<ClauseOutcome, Integer> counts,
        Map<ClauseResult, Integer> results,
        @Nullable Applied applied) {

    /**
     * That it was applied.
     *
     * @param request key of the request that did, led by who asked
     * @param at when (UTC)
     */
    record Applied(String request, Actor by, Instant at) {}

    /** A table that nothing has become of yet. */
    static ClauseTable brought(
            String id, String programme, FileRef file, Actor by, Instant at, List<ClauseRow> rows) {
        Map<ClauseOutcome, Integer> counts = new EnumMap<>(ClauseOutcome.class);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return new ClauseTable(id, programme, file, by, at, counts, Map.of(), null);
    }

    ClauseTable appliedBy(Applied how, List<ClauseRow> rows) {
        Map<ClauseResult, Integer> became = new EnumMap<>(ClauseResult.class);
        for (ClauseRow row : rows) {
            ClauseResult result = row.result();
            if (result != null) {
                became.merge(result, 1, Integer::sum);
            }
        }
        return new ClauseTable(id, programme, file, by, at, counts, became, how);
    }

    boolean writesNothing() {
        return counts.keySet().stream().noneMatch(ClauseOutcome::writes);
    }
}
