package org.duban.notification.feed;

import org.duban.events.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * What of the feed somebody gets.
 *
 * @param department only what this department may see; null for those who see everything
 * @param programme only what happens in this programme or in none; null for all
 */
record FeedFilter(@Nullable String department, @Nullable String programme) {

    boolean shows(Envelope envelope) {
        return (department == null || envelope.audience().contains(department))
                && (programme == null
                        || envelope.programme() == null
                        || programme.equals(envelope.programme()));
    }
}
