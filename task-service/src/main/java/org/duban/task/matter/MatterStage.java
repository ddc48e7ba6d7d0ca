package org.duban.task.matter;

/** How far a matter is. Lists show the stages in this order. */
enum MatterStage {
    /** Whoever was asked has to say something; what is overdue first stands first. */
    WAITING(true),
    /** Whoever asked has to be done with it; what was answered first stands first. */
    ANSWERED(true),
    GRANTED(false),
    DECLINED(false),
    CLOSED(false),
    /** Its task ended before it was settled. */
    LAPSED(false);

    private final boolean oldestFirst;

    MatterStage(boolean oldestFirst) {
        this.oldestFirst = oldestFirst;
    }

    /** Whether the oldest stands first; else the latest does. */
    boolean isOldestFirst() {
        return oldestFirst;
    }
}
