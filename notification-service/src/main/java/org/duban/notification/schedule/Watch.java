package org.duban.notification.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a deadline was watched.
 *
 * @param since when it began to count
 * @param through up to when everything due was told; null when nothing was yet
 * @param otherwise whether what was due was found by another rulebook: then alerts may have moved
 *     behind that instant, and all since the beginning are gone through again. Those that were told
 *     are known by their ids.
 */
public record Watch(Instant since, @Nullable Instant through, boolean otherwise) {

    /** A watch by one rulebook from the beginning. */
    public Watch(Instant since, @Nullable Instant through) {
        this(since, through, false);
    }

    /** Whether nobody has looked at the deadline since it began to count. */
    boolean isNew() {
        return through == null || through.isBefore(since);
    }

    /** Alerts after this instant are still to be told. */
    Instant from() {
        return through == null || otherwise || through.isBefore(since) ? since : through;
    }

    /** The same watch, once everything due up to an instant was told. */
    public Watch told(Instant now) {
        return new Watch(since, now);
    }
}
