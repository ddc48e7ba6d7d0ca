package org.duban.task.fillin;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A fill-in form's no. */
final class FillInRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    FillInRejection(FillInRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
