package org.duban.events;

/** What a record from a topic turned out to be. */
public sealed interface Received {

    /** An event of a type this version knows. */
    record Known(Envelope envelope) implements Received {}

    /** An event of a type this version does not know: to be passed over and counted. */
    record Unknown(String type) implements Received {}

    /** Not an event, or a known one that cannot be read: to be set aside with its cause. */
    record Broken(String cause) implements Received {}
}
