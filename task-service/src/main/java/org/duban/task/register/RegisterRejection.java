package org.duban.task.register;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** The no to a table of clauses as a whole. */
public final class RegisterRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public RegisterRejection(RegisterRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
