package org.duban.journal.projection;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A dead letter about which nothing can be done. */
final class DeadLetterRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    DeadLetterRejection(DeadLetterRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
