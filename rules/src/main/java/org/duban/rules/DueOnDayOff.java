package org.duban.rules;

/** What becomes of a due date that falls on a day off. */
public enum DueOnDayOff {
    /** It stays: the work has to be done before. */
    STAY,
    /** It rolls forward to the next working day. */
    ROLL_FORWARD
}
