package org.duban.notification.inbox;

import java.time.Instant;
import org.duban.events.AlertEvent.AlertRaised;
import org.jspecify.annotations.Nullable;

/**
 * An alert in somebody's inbox.
 *
 * @param order its place in the list
 * @param readAt when this reader read it; null: not yet
 */
record InboxRow(
        String id, String order, Instant raisedAt, AlertRaised raised, @Nullable Instant readAt) {}
