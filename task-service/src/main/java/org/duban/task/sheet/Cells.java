package org.duban.task.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people see in a cell that holds a number: a day, a month, a share, or the number. */
final class Cells {

    private static final Set<Integer> DAYS = Set.of(14, 15, 22, 30, 31, 36, 50);
    private static final Set<Integer> MONTHS = Set.of(17, 27, 52, 55, 57);
    private static final Set<Integer> DAYS_OF_SOME_YEAR = Set.of(16, 28, 29, 51, 54, 58);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int LATEST = 2_958_465; // 9999-12-31

    private Cells() {}

    /**
     * A number as it is shown.
     *
     * @param format id of the format; ids below 164 have no text in the file
     * @param pattern text of the format; null if it has none
     */
    static String number(
            BigDecimal number, int format, @Nullable String pattern, boolean since1904) {
        String plain = pattern == null ? "" : unquoted(pattern);
        boolean inRange = number.signum() > 0 && number.intValue() <= LATEST;
        boolean year = MONTHS.contains(format) || plain.contains("y");
        boolean day = DAYS_OF_SOME_YEAR.contains(format) || plain.contains("d");
        if (inRange && (DAYS.contains(format) || year || day)) {
            LocalDate date = DAY_ZERO.plusDays(number.intValue() + (since1904 ? DAYS_TO_1904 : 0L));
            if (DAYS.contains(format) || (year && day)) {
                return date.toString();
            }
            return year
                    ? date.toString().substring(0, 7)
                    : date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        if (plain.contains("%") || format == 9 || format == 10) {
            return text(number.movePointRight(2)) + "%";
        }
        return text(number);
    }

    /** Binary fractions do not show: 0.1 + 0.2 is 0.3. */
    private static String text(BigDecimal number) {
        BigDecimal rounded =
                number.setScale(Math.min(Math.max(number.scale(), 0), 10), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * Without quoted words, brackets and colours: what is left are the letters that mean something.
     */
    private static String unquoted(String pattern) {
        String plain =
                pattern.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|;.*", "");
        return plain.equals("general") ? "" : plain;
    }

    /** Without what is blank at the end, and no wider than anybody reads. */
    static List<String> trimmed(List<String> cells) {
        int last = Math.min(cells.size(), Sheet.MOST_COLUMNS);
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return new ArrayList<>(cells.subList(0, last));
    }
}
