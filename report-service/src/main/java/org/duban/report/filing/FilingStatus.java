package org.duban.report.filing;

/** How far a filing has come. */
public enum FilingStatus {
    NONE,
    DRAFT,
    SIGNED_OFF,
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
