package org.duban.task.matter;

/** How far a request or an instruction is, as one asks for it. */
enum MatterState {
    /** It waits for an answer, overdue or not. */
    WAITING,
    /** It waits for an answer that should have been there. */
    OVERDUE,
    /** It was answered; whoever asked has still to close it. */
    ANSWERED,
    CLOSED,
    /** Its task ended before it was closed. */
    LAPSED
}
