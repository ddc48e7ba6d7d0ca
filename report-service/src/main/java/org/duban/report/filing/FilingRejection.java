package org.duban.report.filing;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A refusal by a filing. */
public final class FilingRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    FilingRejection(FilingRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
