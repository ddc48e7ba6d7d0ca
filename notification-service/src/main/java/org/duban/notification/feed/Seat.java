package org.duban.notification.feed;

import java.util.List;

/** What somebody gets who comes to listen. */
sealed interface Seat {

    /**
     * A place among the listeners.
     *
     * @param at where the client stands
     * @param backlog what it has to hear first, oldest first; everything later is offered to it
     */
    record Taken(FeedPosition at, List<Told> backlog) implements Seat {}

    /**
     * None yet: the client is further back than memory reaches.
     *
     * @param upTo from where on everything is in memory
     */
    record TooFarBack(FeedPosition upTo) implements Seat {}

    /** None: the position is of another broker's topics. */
    record Foreign() implements Seat {}
}
