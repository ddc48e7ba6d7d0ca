package org.duban.rules.deadline;

/** Whether something was or will be done in time, by its due date and its actual date alone. */
public enum Timeliness {
    /** Not done, and the due date has not passed. */
    NOT_DUE,
    /** Done within the due day or month. */
    ON_TIME,
    /** Done before the due day or month began. */
    EARLY,
    /** Done after the due date. */
    LATE,
    /** Not done, and the due date has passed. */
    OVERDUE,
    /** Goes on without an end: never due itself. */
    ONGOING,
    /** Has no due date yet. */
    TO_BE_SET
}
