package org.duban.task.imports;

/** What a line would do if it were applied. */
enum Outcome {
    /** A task is written down. */
    NEW,
    /** The task is there and says the same. */
    SAME,
    /** The draft that is there is written anew. */
    CHANGED,
    /** Nothing, and it says why. */
    ERROR
}
