package org.duban.journal;

import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several aggregates to begin.
 *
 * @param made the aggregate; null when it was refused
 * @param refused why it was not begun; null when it was
 */
public record Begun<S>(@Nullable Versioned<S> made, @Nullable Rejection refused) {}
