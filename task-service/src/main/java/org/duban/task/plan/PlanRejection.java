package org.duban.task.plan;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** The no of versions. */
final class PlanRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    PlanRejection(PlanRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
