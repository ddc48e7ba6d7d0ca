package org.duban.task.sheet;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A file's no. */
public final class SheetRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public SheetRejection(SheetRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
