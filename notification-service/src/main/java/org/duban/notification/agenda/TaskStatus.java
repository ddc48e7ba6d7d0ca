package org.duban.notification.agenda;

import org.duban.rules.light.Stage;

/** Where a task stands, as its events tell. */
enum TaskStatus {
    DRAFT(Stage.DRAFT),
    ASSIGNED(Stage.OPEN),
    ACKNOWLEDGED(Stage.OPEN),
    IN_PROGRESS(Stage.OPEN),
    COMPLETION_CLAIMED(Stage.CLAIMED),
    CLOSED(Stage.ENDED),
    RETURNED(Stage.OPEN),
    SUSPENDED(Stage.SUSPENDED),
    TERMINATED(Stage.ENDED);

    private final Stage stage;

    TaskStatus(Stage stage) {
        this.stage = stage;
    }

    /** As much of it as the light depends on. */
    Stage stage() {
        return stage;
    }
}
