package org.duban.task.task;

import org.duban.rules.light.Stage;

/** Where a task is between being written down and being struck off (销号). */
public enum TaskStatus {
    DRAFT(Stage.DRAFT),
    /** Handed to the lead department, which has not signed for it yet. */
    ASSIGNED(Stage.OPEN),
    /** The lead department signed for it (签收). */
    ACKNOWLEDGED(Stage.OPEN),
    IN_PROGRESS(Stage.OPEN),
    /** The lead department says it is finished; the office has not verified it. */
    COMPLETION_CLAIMED(Stage.CLAIMED),
    /** Verified and struck off. */
    CLOSED(Stage.ENDED),
    /** Sent back for redo (退办). */
    RETURNED(Stage.OPEN),
    /** Its clock is stopped. */
    SUSPENDED(Stage.SUSPENDED),
    TERMINATED(Stage.ENDED);

    private final Stage stage;

    TaskStatus(Stage stage) {
        this.stage = stage;
    }

    /** As much of it as the light depends on. */
    public Stage stage() {
        return stage;
    }

    /** Whether there is still something to come. */
    public boolean isOpen() {
        return stage != Stage.ENDED;
    }
}
