package org.duban.task.task;

import static org.duban.task.task.TaskStatus.ACKNOWLEDGED;
import static org.duban.task.task.TaskStatus.ASSIGNED;
import static org.duban.task.task.TaskStatus.CLOSED;
import static org.duban.task.task.TaskStatus.COMPLETION_CLAIMED;
import static org.duban.task.task.TaskStatus.DRAFT;
import static org.duban.task.task.TaskStatus.IN_PROGRESS;
import static org.duban.task.task.TaskStatus.RETURNED;
import static org.duban.task.task.TaskStatus.SUSPENDED;
import static org.duban.task.task.TaskStatus.TERMINATED;

import java.util.Map;
import java.util.Set;

/** The states of a task and what lies between them, as prose has it. */
final class TaskWays {

    /** Every way there is from one state into another (docs/task-service.md). */
    static final Map<TaskStatus, Set<TaskStatus>> WAYS =
            Map.of(
                    DRAFT, Set.of(ASSIGNED, TERMINATED),
                    ASSIGNED, Set.of(ACKNOWLEDGED, DRAFT, SUSPENDED, TERMINATED),
                    ACKNOWLEDGED,
                            Set.of(
                                    IN_PROGRESS,
                                    COMPLETION_CLAIMED,
                                    ASSIGNED,
                                    SUSPENDED,
                                    TERMINATED),
                    IN_PROGRESS, Set.of(COMPLETION_CLAIMED, ASSIGNED, SUSPENDED, TERMINATED),
                    COMPLETION_CLAIMED, Set.of(CLOSED, RETURNED, TERMINATED),
                    RETURNED,
                            Set.of(
                                    IN_PROGRESS,
                                    COMPLETION_CLAIMED,
                                    ASSIGNED,
                                    SUSPENDED,
                                    TERMINATED),
                    SUSPENDED, Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED, TERMINATED),
                    CLOSED, Set.of(IN_PROGRESS),
                    TERMINATED, Set.of(DRAFT));

    static final Set<TaskStatus> AT_WORK = Set.of(ACKNOWLEDGED, IN_PROGRESS, RETURNED);
    static final Set<TaskStatus> RUNNING = Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED);
    static final Set<TaskStatus> GIVEN_OUT =
            Set.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED, COMPLETION_CLAIMED, SUSPENDED);

    private TaskWays() {}
}
