package org.duban.task.register;

import java.time.Instant;
import java.util.Map;
import org.duban.events.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * A brought table as it is shown in a list.
 *
 * @param by name of the person who brought it
 * @param counts rows by what they would do
 * @param results rows by what became of them; all zero until it is applied
 * @param appliedBy name of the person who applied it; null as long as nobody has
 */
record ClauseTableView(
        String id,
        String programme,
        FileRef file,
        String by,
        Instant at,
        Map<ClauseOutcome, Integer> counts,
        Map<ClauseResult, Integer> results,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt) {}
