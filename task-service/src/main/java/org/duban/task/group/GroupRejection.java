package org.duban.task.group;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** The no to a task for several departments. */
public final class GroupRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public GroupRejection(GroupRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
