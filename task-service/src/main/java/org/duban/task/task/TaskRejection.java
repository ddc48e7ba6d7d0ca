package org.duban.task.task;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A task's no. */
public final class TaskRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public TaskRejection(TaskRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }

    /** Insists on a reason that says something. */
    static String requireReason(String reason) {
        if (reason.isBlank()) {
            throw new TaskRejection(TaskRule.REASON_REQUIRED, Map.of());
        }
        return reason;
    }
}
