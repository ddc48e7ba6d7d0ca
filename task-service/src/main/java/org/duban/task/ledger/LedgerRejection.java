package org.duban.task.ledger;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A question to the ledger that is not answered. */
final class LedgerRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    LedgerRejection(LedgerRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
