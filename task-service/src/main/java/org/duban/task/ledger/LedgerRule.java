package org.duban.task.ledger;

import org.duban.rules.refusal.Rule;

/** Why the ledger says no. */
public enum LedgerRule implements Rule {
    /** Lists of a past day are read from the journal, which knows one order. */
    ORDER_NOT_OF_A_PAST_DAY,
    /** Two days of which the first is not before the second. */
    DAYS_NOT_IN_ORDER;

    @Override
    public Kind kind() {
        return Kind.BROKEN;
    }
}
