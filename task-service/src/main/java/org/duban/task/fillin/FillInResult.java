package org.duban.task.fillin;

/** What became of a row that was applied. */
enum FillInResult {
    POSTED,
    /** It was no longer possible when its turn came. */
    FAILED
}
