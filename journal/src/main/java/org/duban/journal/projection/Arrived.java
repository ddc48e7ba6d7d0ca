package org.duban.journal.projection;

import org.duban.events.Envelope;

/**
 * An event with the place on its topic at which it was found: the same place every time it is
 * delivered.
 *
 * @param replayed whether it comes late, from the dead letters, after later records of its
 *     partition
 * @param follows the revision a row must have seen before it: the one before, unless that was
 *     passed over or given up
 */
public record Arrived(
        String topic,
        int partition,
        long offset,
        Envelope envelope,
        boolean replayed,
        long follows) {

    /** An event that follows the revision before it. */
    public Arrived(String topic, int partition, long offset, Envelope envelope, boolean replayed) {
        this(topic, partition, offset, envelope, replayed, envelope.revision() - 1);
    }

    /** An event that arrives in its turn. */
    public Arrived(String topic, int partition, long offset, Envelope envelope) {
        this(topic, partition, offset, envelope, false);
    }
}
