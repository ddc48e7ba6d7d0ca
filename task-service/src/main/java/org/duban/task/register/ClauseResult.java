package org.duban.task.register;

/** What became of a line that was applied. */
enum ClauseResult {
    WRITTEN,
    /** It was no longer possible when its turn came. */
    FAILED
}
