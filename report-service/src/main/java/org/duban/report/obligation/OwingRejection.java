package org.duban.report.obligation;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A refusal by the terms of an obligation. */
public final class OwingRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public OwingRejection(OwingRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
