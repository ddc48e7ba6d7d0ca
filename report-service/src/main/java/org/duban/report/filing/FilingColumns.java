package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.journal.calendar.DerivedColumns;
import org.duban.journal.calendar.RuledColumns;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the state of a filing for lists to filter and sort by: facts, and the days on
 * which an obligation is due soon and overdue by the rules that hold today. What it is on a day is
 * asked with the day of the question.
 */
public final class FilingColumns {

    public static final String PROGRAMME = "programme";
    public static final String CODE = "code";
    public static final String DEPARTMENT = "department";
    public static final String DUE = "due";

    /** The obligation's state, or one of {@link #OPEN} while the passing of days changes it. */
    public static final String STANDS = "stands";

    /** What is open is kept apart by whether it has timely days: without, one date says all. */
    public static final String OWED_WITHOUT_GRACE = "OWED";

    public static final String OWED_WITH_GRACE = "OWED_WITH_GRACE";

    public static final List<String> OPEN = List.of(OWED_WITHOUT_GRACE, OWED_WITH_GRACE);

    /** The first day on which it is overdue, then the id: the order of what is owed. */
    public static final String LATE_KEY = "lateKey";

    /** The first day on which it is due soon. */
    public static final String SOON_FROM = "soonFrom";

    static final String STATUS = "status";

    /** Since when the filing is as it is, then the id: the order of what was filed. */
    static final String FILED_KEY = "filedKey";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Counted up when rows get other columns. */
    private static final int LAYOUT = 2;

    private FilingColumns() {}

    /**
     * Names a calendar together with the columns there are: rows that were kept before there were
     * others are derived anew.
     */
    static String layout(String calendarVersion) {
        return calendarVersion + "+" + LAYOUT;
    }

    static Map<String, @Nullable Object> of(Filing filing, ObligationStates inForce) {
        ObligationStates states = inForce.now();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put(PROGRAMME, filing.obligation().programme());
        columns.put(CODE, filing.obligation().code());
        columns.put(DEPARTMENT, filing.obligation().department());
        columns.put(DUE, filing.obligation().due().toString());
        columns.put(STANDS, stands(filing, states));
        String programme = filing.obligation().programme();
        LocalDate today = states.today(programme);
        columns.put(LATE_KEY, lateKey(filing, states));
        columns.put(SOON_FROM, states.dueSoonFrom(programme, filing.facts(), today).toString());
        columns.put(
                RuledColumns.COLUMN,
                RuledColumns.by(programme, states.rulesVersion(programme, today)));
        columns.put(DerivedColumns.COLUMN, layout(states.calendarVersion()));
        columns.put(STATUS, filing.status().name());
        columns.put(FILED_KEY, filedKey(filing));
        return columns;
    }

    /** Where a filing stands in the order of what is owed. */
    public static String lateKey(Filing filing, ObligationStates states) {
        String programme = filing.obligation().programme();
        LocalDate late = states.lateFrom(programme, filing.facts(), states.today(programme));
        return key(late.toString(), filing.id());
    }

    /** Where a filing stands in the order of what was filed. */
    static String filedKey(Filing filing) {
        return key(since(filing), filing.id());
    }

    /** A sort key: values of one width before the id, so that it sorts as text. */
    private static String key(String first, String id) {
        return first + ' ' + id;
    }

    private static String stands(Filing filing, ObligationStates states) {
        String programme = filing.obligation().programme();
        ObligationState settled =
                states.settled(programme, filing.facts(), states.today(programme));
        if (settled != ObligationState.OWED) {
            return settled.name();
        }
        return filing.obligation().graceDays() == 0 ? OWED_WITHOUT_GRACE : OWED_WITH_GRACE;
    }

    private static String since(Filing filing) {
        Instant waitingSince = filing.waitingSince();
        if (waitingSince != null) {
            return MILLIS.format(waitingSince);
        }
        LocalDate since = filing.since();
        return since == null ? "" : since.toString();
    }
}
