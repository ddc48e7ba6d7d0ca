package org.duban.report.standing;

import org.duban.rules.deadline.ObligationState;

/** What an obligation counts as on a day. */
enum Figure {
    /** Not owed yet: the day is before the obligation was set. */
    NOT_YET,
    /** Owed, and still in time. */
    OPEN,
    /** Overdue, and nothing was filed. */
    MISSING,
    ON_TIME,
    LATE,
    /** Sent back, and not filed again yet. */
    TO_REFILE,
    EXEMPT;

    static Figure of(ObligationState state) {
        return switch (state) {
            case OWED, DUE_SOON -> OPEN;
            case OVERDUE -> MISSING;
            case FILED_ON_TIME -> ON_TIME;
            case FILED_LATE -> LATE;
            case RETURNED -> TO_REFILE;
            case EXEMPT -> EXEMPT;
        };
    }
}
