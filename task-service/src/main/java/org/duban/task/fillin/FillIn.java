package org.duban.task.fillin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * A form that was brought, without its rows.
 *
 * @param department code of the one that brought it, and may apply it
 * @param at when it was brought (UTC)
 * @param counts rows by what they would do
 * @param results rows by what became of them
 * @param applied who applied it, and when; null as long as nobody has
 */
record FillIn(
        String id,
        String department,
        FileRef file,
        Actor by,
        Instant at,
        Map<FillInOutcome, Integer> counts,
        Map<FillInResult, Integer> results,
        @Nullable Applied applied) {

    /**
     * That it was applied.
     *
     * @param request key of the request that did, led by who asked
     * @param at when (UTC)
     */
    record Applied(String request, Actor by, Instant at) {}

    /** A form that nothing has become of yet. */
    static FillIn brought(String id, FileRef file, Actor by, Instant at, List<FillInRow> rows) {
        Map<FillInOutcome, Integer> counts = new EnumMap<>(FillInOutcome.class);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return new FillIn(id, by.department(), file, by, at, counts, Map.of(), null);
    }

    FillIn appliedBy(Applied how, List<FillInRow> rows) {
        Map<FillInResult, Integer> became = new EnumMap<>(FillInResult.class);
        for (FillInRow row : rows) {
            FillInResult result = row.result();
            if (result != null) {
                became.merge(result, 1, Integer::sum);
            }
        }
        return new FillIn(id, department, file, by, at, counts, became, how);
    }

    int good() {
        return counts.getOrDefault(FillInOutcome.NEW, 0);
    }
}
