package org.duban.task.programme;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A programme's no. */
public final class ProgrammeRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public ProgrammeRejection(ProgrammeRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
