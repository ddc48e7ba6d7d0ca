package org.duban.report.standing;

/** Whether a filing is with the office on a day. */
enum Review {
    NOT_AWAITED,
    AWAITED
}
