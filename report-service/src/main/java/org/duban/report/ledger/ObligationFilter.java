package org.duban.report.ledger;

import static org.duban.report.filing.FilingColumns.CODE;
import static org.duban.report.filing.FilingColumns.DEPARTMENT;
import static org.duban.report.filing.FilingColumns.DUE;
import static org.duban.report.filing.FilingColumns.LATE_KEY;
import static org.duban.report.filing.FilingColumns.PROGRAMME;
import static org.duban.report.filing.FilingColumns.STANDS;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * Finds obligations by the state they are in on a day. What is open changes its state by the
 * passing of days alone, so the day of the question becomes a range over the dates that are kept:
 * nothing has to be rewritten at midnight, or when a calendar is published.
 */
final class ObligationFilter {

    /** The most timely days an obligation may grant. */
    static final int MOST_GRACE_DAYS = 31;

    private static final List<String> SETTLED_OR_OPEN =
            List.of(
                    ObligationState.OWED.name(),
                    ObligationState.FILED_ON_TIME.name(),
                    ObligationState.FILED_LATE.name(),
                    ObligationState.RETURNED.name(),
                    ObligationState.EXEMPT.name());

    private final List<Bson> conditions = new ArrayList<>();

    ObligationFilter programme(@Nullable String programme) {
        return equal(PROGRAMME, programme);
    }

    ObligationFilter department(@Nullable String department) {
        return equal(DEPARTMENT, department);
    }

    ObligationFilter code(@Nullable String code) {
        return equal(CODE, code);
    }

    /**
     * Narrows to a state.
     *
     * @param state null for any
     */
    ObligationFilter state(
            @Nullable ObligationState state, LocalDate today, ObligationStates rule) {
        String tomorrow = today.plusDays(1).toString();
        switch (state) {
            case null -> conditions.add(Filters.in(STANDS, SETTLED_OR_OPEN));
            case OVERDUE -> open(Filters.lt(LATE_KEY, tomorrow));
            case DUE_SOON -> {
                LocalDate notSoon = rule.firstDueNotSoon(today);
                LocalDate last = notSoon.plusDays(MOST_GRACE_DAYS + 1L);
                open(
                        Filters.gte(LATE_KEY, tomorrow),
                        Filters.lt(LATE_KEY, last.toString()),
                        Filters.lt(DUE, notSoon.toString()));
            }
            case OWED -> {
                String notSoon = rule.firstDueNotSoon(today).toString();
                open(Filters.gte(LATE_KEY, notSoon), Filters.gte(DUE, notSoon));
            }
            case FILED_ON_TIME, FILED_LATE, RETURNED, EXEMPT -> equal(STANDS, state.name());
        }
        return this;
    }

    /**
     * Narrows to what comes after a row in the order of {@code lateKey}.
     *
     * @param key null for the beginning
     */
    ObligationFilter after(@Nullable String key) {
        if (key != null) {
            conditions.add(Filters.gt(LATE_KEY, key));
        }
        return this;
    }

    Bson toBson() {
        return Filters.and(conditions);
    }

    private void open(Bson... ranges) {
        equal(STANDS, ObligationState.OWED.name());
        conditions.addAll(List.of(ranges));
    }

    private ObligationFilter equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(Filters.eq(column, value));
        }
        return this;
    }
}
