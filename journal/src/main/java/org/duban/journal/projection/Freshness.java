package org.duban.journal.projection;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a view has come.
 *
 * @param asOf when the latest event in it was kept (UTC); null for a view nothing has reached yet
 * @param eventsBehind events on the topics that are not in it yet, over all instances; −1 when the
 *     broker cannot be asked
 */
public record Freshness(@Nullable Instant asOf, long eventsBehind) {

    /**
     * The moment as of which a list made from the view is complete: when it was read, if the view
     * had everything; else when the latest event in it was kept.
     *
     * @param read when the list was read
     */
    public Instant completeAsOf(Instant read) {
        return eventsBehind == 0 ? read : Objects.requireNonNullElse(asOf, read);
    }
}
