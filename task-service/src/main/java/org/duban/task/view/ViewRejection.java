package org.duban.task.view;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A saved view's no. */
public final class ViewRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public ViewRejection(ViewRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
