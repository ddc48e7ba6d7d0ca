package org.duban.task.matter;

/** What it is that is asked about a task. */
enum MatterKind {
    /** A department's request that another one help with a problem. */
    HELP,
    /** What a leader wants done (批示). */
    INSTRUCTION,
    /** A request for a later date. */
    EXTENSION
}
