package org.duban.journal.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a view has come.
 *
 * @param asOf when the latest event in it was kept (UTC); null for a view nothing has reached yet
 * @param eventsBehind events on the topics that are not in it yet, over all instances; −1 when the
 *     broker cannot be asked
 */
public record Freshness(@Nullable Instant asOf, long eventsBehind) {}
