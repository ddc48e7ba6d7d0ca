package org.duban.task.ledger;

import java.time.LocalDate;
import org.duban.journal.door.Caller;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.task.ledger.Ledger.Found;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger of any day: a past one from the journal, every other one from the rows of today; but
 * for days on which other rules will hold than today, of which no index knows.
 */
@Component
public class LedgerDays {

    private final Ledger ledger;
    private final PastLedger past;
    private final Programmes programmes;
    private final RuleSetsInForce rules;

    LedgerDays(Ledger ledger, PastLedger past, Programmes programmes, RuleSetsInForce rules) {
        this.ledger = ledger;
        this.past = past;
        this.programmes = programmes;
        this.rules = rules;
    }

    /**
     * A page of what the filter leaves of what the caller may see.
     *
     * @param after where the page begins; null for the first
     */
    public Found find(LedgerFilter filter, Caller caller, @Nullable String after, int limit) {
        LocalDate today = programmes.today(filter.programme());
        LocalDate day = filter.asOf() == null ? today : filter.asOf();
        if (!day.isBefore(today) && !rules.otherwiseOn(filter.programme(), today, day)) {
            return ledger.find(filter, caller, day, after, limit);
        }
        filter.requireBySerial(day);
        return past.find(filter, caller, day, after, limit);
    }
}
