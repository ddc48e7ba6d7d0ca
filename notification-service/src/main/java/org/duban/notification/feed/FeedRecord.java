package org.duban.notification.feed;

import org.duban.events.Envelope;

/**
 * An event at its place on the topics.
 *
 * @param line see {@link Lines}
 */
record FeedRecord(int line, long offset, Envelope envelope) {

    /** The same for every copy of the event, wherever it lies: aggregate and revision. */
    String id() {
        return envelope.aggregate() + "/" + envelope.revision();
    }
}
