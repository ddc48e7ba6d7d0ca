package org.duban.task.measure;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** The no of filed measures. */
public final class MeasureRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public MeasureRejection(MeasureRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
