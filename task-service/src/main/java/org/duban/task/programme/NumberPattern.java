package org.duban.task.programme;

import static org.duban.task.programme.ProgrammeRule.NUMBERING_TOO_LONG;
import static org.duban.task.programme.ProgrammeRule.NUMBERING_UNREADABLE;
import static org.duban.task.programme.ProgrammeRule.NUMBER_RUNS_TOGETHER;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the serial numbers of a programme are written: letters, digits, dots, dashes and underscores
 * with {@code {area}}, {@code {year}} and, once, the running number {@code {n}}; {@code {n:3}} has
 * three digits at least. What else is in it makes the series: {@code {year}-{area}-{n:3}} counts
 * each area of each year from one.
 */
public record NumberPattern(String text) {

    /** How tasks are numbered where a programme does not say: A5-02. */
    public static final NumberPattern DEFAULT = new NumberPattern("{area}-{n:2}");

    private static final int LONGEST_SERIAL = 40;
    private static final int LONGEST_AREA = 10;
    private static final int MOST_DIGITS = 6;
    private static final int YEAR_DIGITS = 4;
    private static final String LITERAL = "(?:[A-Za-z0-9._-]|\\{area}|\\{year})*";
    private static final String RUNNING = "\\{n(?::([1-6]))?}";
    private static final Pattern READABLE =
            Pattern.compile("(" + LITERAL + ")" + RUNNING + "(" + LITERAL + ")");

    /**
     * What all numbers of a series have in common.
     *
     * @param before stands before the running number
     * @param digits the running number has so many at least
     * @param after stands behind it
     */
    public record Series(String before, int digits, String after) {

        /**
         * One of its numbers.
         *
         * @param n counts from 1
         */
        public String number(int n) {
            return before + ("%0" + digits + "d").formatted(n) + after;
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws ProgrammeRejection NUMBERING_UNREADABLE, NUMBER_RUNS_TOGETHER, NUMBERING_TOO_LONG
     */
    static NumberPattern parse(String text) {
        Matcher read = READABLE.matcher(text);
        if (!read.matches() || !text.matches("[A-Za-z0-9{].*")) {
            throw new ProgrammeRejection(NUMBERING_UNREADABLE, Map.of("pattern", text));
        }
        if (read.group(1).matches(".*[0-9}]") || read.group(3).matches("[0-9{].*")) {
            throw new ProgrammeRejection(NUMBER_RUNS_TOGETHER, Map.of("pattern", text));
        }
        int longest =
                (read.group(1) + read.group(3))
                                .replace("{area}", "x".repeat(LONGEST_AREA))
                                .replace("{year}", "x".repeat(YEAR_DIGITS))
                                .length()
                        + MOST_DIGITS;
        if (longest > LONGEST_SERIAL) {
            throw new ProgrammeRejection(
                    NUMBERING_TOO_LONG,
                    Map.of("pattern", text, "longest", longest, "most", LONGEST_SERIAL));
        }
        return new NumberPattern(text);
    }

    /**
     * The series a new task counts in.
     *
     * @param area code of its area
     * @param year in which it is written down, in the zone of the programme
     */
    public Series series(String area, int year) {
        Matcher read = READABLE.matcher(text);
        if (!read.matches()) {
            throw new IllegalStateException("A pattern that was never accepted: " + text);
        }
        String digits = read.group(2);
        return new Series(
                filled(read.group(1), area, year),
                digits == null ? 1 : Integer.parseInt(digits),
                filled(read.group(3), area, year));
    }

    private static String filled(String part, String area, int year) {
        return part.replace("{area}", area).replace("{year}", Integer.toString(year));
    }
}
