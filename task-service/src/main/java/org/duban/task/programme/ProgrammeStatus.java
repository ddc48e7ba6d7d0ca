package org.duban.task.programme;

/** How far a programme is on its way from an announcement to its end. */
public enum ProgrammeStatus {
    /** Announced; no task is written down yet. */
    OUTLINE,
    /** Tasks are being written down; the plan is not issued. */
    DRAFT,
    /** The plan was issued at least once. */
    ISSUED,
    /** Ended: nothing in it raises anything any more. */
    CLOSED
}
