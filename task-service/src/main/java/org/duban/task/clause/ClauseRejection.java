package org.duban.task.clause;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** The register's no. */
public final class ClauseRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public ClauseRejection(ClauseRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
