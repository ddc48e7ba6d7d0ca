package org.duban.task.fillin;

import java.time.Instant;
import java.util.Map;
import org.duban.events.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * A brought form as it is shown in a list.
 *
 * @param department code of the one that brought it
 * @param by name of the person who brought it
 * @param counts rows by what they would do
 * @param results rows by what became of them; all zero until it is applied
 * @param appliedBy name of the person who applied it; null as long as nobody has
 */
record FillInView(
        String id,
        String department,
        FileRef file,
        FillInState state,
        String by,
        Instant at,
        Map<FillInOutcome, Integer> counts,
        Map<FillInResult, Integer> results,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt) {}
