package org.duban.task.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list is to show; what is null does not restrict it.
 *
 * @param programme without one, fifty programmes after the other by their ids, each fifty in the
 *     order asked for
 * @param role whether the department leads; or supports, was asked for help or instructed; or only
 *     reads along; any of these when it is left out
 * @param light as of today; MADE_UP_LATE: missed and made up
 * @param timeliness as of today
 * @param kind kind of deadline
 * @param clause number of the clause of the upstream plan it serves; always by serial number
 * @param dueFrom first current due date
 * @param dueTo last current due date
 * @param q part of serial number or title; always by serial number
 * @param sort {@code attention} (trouble first, the default), {@code serial}, {@code due}, {@code
 *     progress}, {@code area} or {@code status}; with a minus before it from the other end
 * @param asOf the day of which the ledger is shown, today if it is left out: a past day as it stood
 *     at its end, always by serial number; a day to come as it will be if nobody does anything
 */
public record LedgerFilter(
        @Nullable @Size(max = LONGEST_CODE) String programme,
        @Nullable @Size(max = LONGEST_CODE) String area,
        @Nullable @Size(max = LONGEST_CODE) String department,
        @Nullable @Pattern(regexp = LEAD + "|" + SUPPORT + "|" + READER) String role,
        @Nullable Light light,
        @Nullable TaskStatus status,
        @Nullable Timeliness timeliness,
        @Nullable TaskKind kind,
        @Nullable @Size(max = LONGEST_CODE) String clause,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable @Size(max = 100) String q,
        @Nullable @Pattern(regexp = LedgerOrder.PATTERN) String sort,
        @Nullable LocalDate asOf) {

    /** As long as an id may be. */
    private static final int LONGEST_CODE = 80;

    static final String LEAD = "lead";
    static final String SUPPORT = "support";
    static final String READER = "reader";
    private static final String BY_SERIAL = "serial";

    /** A span of due dates is read in its order unless another one is asked for. */
    LedgerOrder order() {
        boolean spans = dueFrom != null || dueTo != null;
        return LedgerOrder.of(sort, spans ? LedgerOrder.By.DUE : LedgerOrder.By.ATTENTION);
    }

    /**
     * Insists on the one order of a past day.
     *
     * @throws LedgerRejection ORDER_NOT_OF_A_PAST_DAY
     */
    void requireBySerial(LocalDate pastDay) {
        if (sort != null && !BY_SERIAL.equals(sort)) {
            throw new LedgerRejection(
                    LedgerRule.ORDER_NOT_OF_A_PAST_DAY, Map.of("sort", sort, "day", pastDay));
        }
    }

    /** Everything there is in a programme, or in all of them, by serial number. */
    static LedgerFilter all(@Nullable String programme) {
        return bySerial(programme, null, null, null);
    }

    /** What a department leads in a programme, or in one area of it, by serial number. */
    public static LedgerFilter ledBy(String programme, @Nullable String area, String department) {
        return bySerial(programme, area, department, LEAD);
    }

    private static LedgerFilter bySerial(
            @Nullable String programme,
            @Nullable String area,
            @Nullable String department,
            @Nullable String role) {
        return new LedgerFilter(
                programme,
                area,
                department,
                role,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BY_SERIAL,
                null);
    }

    @Nullable String typed() {
        return q == null || q.isBlank() ? null : q.strip();
    }
}
