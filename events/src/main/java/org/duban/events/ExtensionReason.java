package org.duban.events;

/** Why a later date is asked for, so that the office can see what delays a programme. */
public enum ExtensionReason {
    /** What is above the programme has changed. */
    POLICY,
    /** Another department has to go first. */
    DEPENDENCY,
    /** Money or staff is missing. */
    RESOURCES,
    /** Weather, markets, or whatever else nobody here decides. */
    EXTERNAL,
    /** The reason says it in words. */
    OTHER
}
