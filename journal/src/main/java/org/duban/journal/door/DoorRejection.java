package org.duban.journal.door;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A refusal at the door. */
public final class DoorRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public DoorRejection(DoorRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
