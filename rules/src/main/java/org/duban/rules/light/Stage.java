package org.duban.rules.light;

/** As much of a task's status as its light depends on. */
public enum Stage {
    /** Not assigned yet: raises nothing. */
    DRAFT,
    /** Assigned and not finished. */
    OPEN,
    /** The department says it is finished, the office has not confirmed it: raises nothing. */
    CLAIMED,
    /** The clock is stopped. */
    SUSPENDED,
    /** Closed or terminated: raises nothing. */
    ENDED
}
