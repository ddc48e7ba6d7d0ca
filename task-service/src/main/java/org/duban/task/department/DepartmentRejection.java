package org.duban.task.department;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A department's no. */
public final class DepartmentRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public DepartmentRejection(DepartmentRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
