package org.duban.task.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list is to show; what is null does not restrict it.
 *
 * @param role whether the department leads, or supports or was asked for help or instructed
 * @param light as of today
 * @param timeliness as of today
 * @param dueFrom first current due date
 * @param dueTo last current due date
 * @param q part of serial number or title
 * @param sort {@code attention} (trouble first, the default), {@code serial} or {@code due}
 * @param asOf the day of which the ledger is shown, today if it is left out: a past day as it stood
 *     at its end, always by serial number; a day to come as it will be if nobody does anything
 */
public record LedgerFilter(
        @Nullable @Size(max = LONGEST_CODE) String programme,
        @Nullable @Size(max = LONGEST_CODE) String area,
        @Nullable @Size(max = LONGEST_CODE) String department,
        @Nullable @Pattern(regexp = LEAD + "|" + SUPPORT) String role,
        @Nullable Light light,
        @Nullable TaskStatus status,
        @Nullable Timeliness timeliness,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable @Size(max = 100) String q,
        @Nullable @Pattern(regexp = "attention|" + BY_SERIAL + "|" + BY_DUE) String sort,
        @Nullable LocalDate asOf) {

    /** As long as an id may be. */
    private static final int LONGEST_CODE = 80;

    static final String LEAD = "lead";
    static final String SUPPORT = "support";
    static final String BY_SERIAL = "serial";
    static final String BY_DUE = "due";

    boolean bySerial() {
        return BY_SERIAL.equals(sort);
    }

    /** A span of due dates is read in its order unless another one is asked for. */
    boolean byDue() {
        return BY_DUE.equals(sort) || (sort == null && (dueFrom != null || dueTo != null));
    }

    /** Everything there is in a programme, or in all of them, by serial number. */
    static LedgerFilter all(@Nullable String programme) {
        return new LedgerFilter(
                programme, null, null, null, null, null, null, null, null, null, BY_SERIAL, null);
    }

    /** What a department leads in a programme, or in one area of it, by serial number. */
    public static LedgerFilter ledBy(String programme, @Nullable String area, String department) {
        return new LedgerFilter(
                programme,
                area,
                department,
                LEAD,
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
