package org.duban.task.imports;

/** What became of a line that was applied, or taken back. */
enum Result {
    CREATED,
    REDRAFTED,
    /** It was no longer possible when its turn came. */
    FAILED,
    /** Taken back: the task was terminated. */
    WITHDRAWN,
    /** Taken back: the draft reads as before. */
    RESTORED,
    /** Not taken back: somebody touched the task since. */
    KEPT
}
