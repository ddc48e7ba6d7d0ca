package org.duban.task.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order of a list, from either end. Serial number, due date and progress have an index each;
 * area and status are read one value after the other; attention is told in {@link LedgerPlan}.
 *
 * @param backwards from the other end, each row included
 */
record LedgerOrder(By by, boolean backwards) {

    /** What rows are put in order by. */
    enum By {
        ATTENTION,
        SERIAL,
        DUE,
        PROGRESS,
        AREA,
        STATUS
    }

    /** What {@code sort} may be: one of these, led by a minus for the other end. */
    static final String PATTERN = "-?(attention|serial|due|progress|area|status)";

    private static final String FROM_THE_END = "-";

    /** Reads what somebody asked for, if anything. */
    static LedgerOrder of(@Nullable String sort, By otherwise) {
        if (sort == null) {
            return new LedgerOrder(otherwise, false);
        }
        boolean backwards = sort.startsWith(FROM_THE_END);
        String name = backwards ? sort.substring(FROM_THE_END.length()) : sort;
        return new LedgerOrder(By.valueOf(name.toUpperCase(Locale.ROOT)), backwards);
    }
}
