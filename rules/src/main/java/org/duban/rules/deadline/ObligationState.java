package org.duban.rules.deadline;

/** How a department stands with something it owes. */
public enum ObligationState {
    OWED,
    DUE_SOON,
    /** Nothing was filed, and the timely days have passed: missing. */
    OVERDUE,
    FILED_ON_TIME,
    FILED_LATE,
    /** Sent back by the office, and not filed again yet. */
    RETURNED,
    /** Need not be filed. */
    EXEMPT
}
