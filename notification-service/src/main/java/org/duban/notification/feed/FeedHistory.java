package org.duban.notification.feed;

import java.util.List;
import java.util.Optional;

/** The entries that are no longer in memory. */
@FunctionalInterface
interface FeedHistory {

    /**
     * What lies between two positions and is shown, in order per line; waits until the store has
     * all of it.
     *
     * @param from not before this
     * @param upTo before this
     * @return empty when there is too much of it, or it is not there in time: the client has to
     *     begin again
     */
    Optional<List<FeedRecord>> between(FeedPosition from, FeedPosition upTo, FeedFilter filter)
            throws InterruptedException;
}
