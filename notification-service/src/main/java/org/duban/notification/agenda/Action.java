package org.duban.notification.agenda;

/** What somebody has to do about an item. */
enum Action {
    /** Sign for a task (签收). */
    ACKNOWLEDGE,
    /** Say how far a task is. */
    UPDATE,
    /** Do again what was sent back (退办). */
    REDO,
    /** File what is owed. */
    FILE,
    /** Sign a draft off as head of the department. */
    SIGN_OFF,
    /** Hand in what was signed off. */
    SUBMIT,
    /** File anew what was returned. */
    REFILE,
    /** Review, as the office, a filing or a claim that a task is finished. */
    REVIEW,
    /** Decide, as the office, on a request for a later date. */
    DECIDE_EXTENSION,
    /** Decide, as the office, on a request that a task be suspended or given up. */
    DECIDE_HALT,
    /** Decide, as the office, what becomes of a task that its lead did not sign for (拒签). */
    REASSIGN,
    /** Answer another department's request for help with a task. */
    ANSWER_HELP,
    /** Say what was done about a leader's instruction (批示). */
    ANSWER_INSTRUCTION,
    /** Contribute to a task that one was made a supporter of after it was given out. */
    TAKE_PART
}
