package org.duban.task.register;

/** What a line would do if its table were applied. */
enum ClauseOutcome {
    /** A clause would be written into the register. */
    NEW,
    /** A clause would be worded anew. */
    CHANGED,
    /** A clause that was struck out would stand in the register again. */
    AGAIN,
    /** Nothing: the register says exactly this. */
    SAME,
    /** Nothing, and it says why. */
    ERROR;

    boolean writes() {
        return this == NEW || this == CHANGED || this == AGAIN;
    }
}
