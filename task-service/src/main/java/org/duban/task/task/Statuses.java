package org.duban.task.task;

import static org.duban.task.task.TaskStatus.ACKNOWLEDGED;
import static org.duban.task.task.TaskStatus.ASSIGNED;
import static org.duban.task.task.TaskStatus.COMPLETION_CLAIMED;
import static org.duban.task.task.TaskStatus.DRAFT;
import static org.duban.task.task.TaskStatus.IN_PROGRESS;
import static org.duban.task.task.TaskStatus.RETURNED;
import static org.duban.task.task.TaskStatus.SUSPENDED;

import java.util.Set;

/** Parts of the life of a task in which much the same can be done to it. */
final class Statuses {

    /** The lead has signed for it and is at it. */
    static final Set<TaskStatus> AT_WORK = Set.of(ACKNOWLEDGED, IN_PROGRESS, RETURNED);

    /** Its clock runs, and nobody says that it is finished. */
    static final Set<TaskStatus> RUNNING = Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED);

    /** The lead has it in its hands, and it has not ended. */
    static final Set<TaskStatus> GIVEN_OUT =
            Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, COMPLETION_CLAIMED, RETURNED, SUSPENDED);

    /** The lead has it in its hands, and does not say that it is finished. */
    static final Set<TaskStatus> HALTABLE =
            Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED, SUSPENDED);

    /** It has not ended. */
    static final Set<TaskStatus> OPEN =
            Set.of(
                    DRAFT,
                    ASSIGNED,
                    ACKNOWLEDGED,
                    IN_PROGRESS,
                    COMPLETION_CLAIMED,
                    RETURNED,
                    SUSPENDED);

    /** It has not ended, and nobody says that it is finished. */
    static final Set<TaskStatus> MOVABLE =
            Set.of(DRAFT, ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED, SUSPENDED);

    private Statuses() {}
}
