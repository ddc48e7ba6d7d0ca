package org.duban.task.fillin;

/** What a row would do if the form were applied. */
enum FillInOutcome {
    /** A progress update would be posted. */
    NEW,
    /** Nothing: nobody filled anything in. */
    EMPTY,
    /** Nothing, and it says why. */
    ERROR
}
