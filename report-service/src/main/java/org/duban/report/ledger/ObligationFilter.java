package org.duban.report.ledger;

import static org.duban.report.filing.FilingColumns.CODE;
import static org.duban.report.filing.FilingColumns.DEPARTMENT;
import static org.duban.report.filing.FilingColumns.LATE_KEY;
import static org.duban.report.filing.FilingColumns.PROGRAMME;
import static org.duban.report.filing.FilingColumns.SOON_FROM;
import static org.duban.report.filing.FilingColumns.STANDS;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.duban.report.filing.FilingColumns;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * Finds obligations by the state they are in on a day. What is open changes its state by the
 * passing of days alone, so the day of the question becomes a range over the dates that are kept:
 * nothing has to be rewritten at midnight. How far the index is looked along is said by the rules
 * of the programme, or by the widest of all; which rows are due soon says the row.
 */
final class ObligationFilter {

    /** The most timely days an obligation may grant. */
    static final int MOST_GRACE_DAYS = 31;

    private static final List<String> ANY =
            Stream.concat(
                            FilingColumns.OPEN.stream(),
                            Stream.of(
                                            ObligationState.FILED_ON_TIME,
                                            ObligationState.FILED_LATE,
                                            ObligationState.RETURNED,
                                            ObligationState.EXEMPT)
                                    .map(ObligationState::name))
                    .toList();

    private final List<Bson> conditions = new ArrayList<>();
    private @Nullable String only;

    ObligationFilter programme(@Nullable String programme) {
        only = programme;
        return equal(PROGRAMME, programme);
    }

    ObligationFilter department(@Nullable String department) {
        return equal(DEPARTMENT, department);
    }

    ObligationFilter code(@Nullable String code) {
        return equal(CODE, code);
    }

    /**
     * Narrows to a state, after the programme.
     *
     * @param state null for any
     */
    ObligationFilter state(
            @Nullable ObligationState state, LocalDate today, ObligationStates rule) {
        switch (state) {
            case null -> conditions.add(Filters.in(STANDS, ANY));
            case OVERDUE -> open(Filters.lt(LATE_KEY, text(today.plusDays(1))));
            case DUE_SOON -> dueSoon(today, rule.notSoon(only, today).latest());
            case OWED ->
                    open(
                            Filters.gte(
                                    LATE_KEY,
                                    text(rule.notSoon(only, today).earliest().plusDays(1))),
                            Filters.gt(SOON_FROM, text(today)));
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
        conditions.add(Filters.in(STANDS, FilingColumns.OPEN));
        conditions.addAll(List.of(ranges));
    }

    /** Without timely days the due date follows from the late one; with them it is long before. */
    private void dueSoon(LocalDate today, LocalDate notSoon) {
        Bson notLate = Filters.gte(LATE_KEY, text(today.plusDays(1)));
        conditions.add(Filters.lte(SOON_FROM, text(today)));
        conditions.add(
                Filters.or(
                        Filters.and(
                                Filters.eq(STANDS, FilingColumns.OWED_WITHOUT_GRACE),
                                notLate,
                                Filters.lt(LATE_KEY, text(notSoon.plusDays(1)))),
                        Filters.and(
                                Filters.eq(STANDS, FilingColumns.OWED_WITH_GRACE),
                                notLate,
                                Filters.lt(
                                        LATE_KEY, text(notSoon.plusDays(MOST_GRACE_DAYS + 1L))))));
    }

    private static String text(LocalDate date) {
        return date.toString();
    }

    private ObligationFilter equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(Filters.eq(column, value));
        }
        return this;
    }
}
