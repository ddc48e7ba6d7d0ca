package org.duban.journal;

import java.time.Instant;

/**
 * A state with the revision it stands at.
 *
 * @param revision number of facts folded into it, from 1
 * @param at when the last of them was kept (UTC)
 */
public record Versioned<S>(String id, long revision, Instant at, S state) {}
