package org.duban.task.fillin;

/** How far a brought form is. */
enum FillInState {
    /** Looked through; nothing was posted. */
    CHECKED,
    /** The good rows had their turn. */
    APPLIED
}
