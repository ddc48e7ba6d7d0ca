package org.duban.task.breakdown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** Deadlines in English: Jul 2012, by end of June, 15 September 2018, Q3, year end, ongoing. */
final class EnglishDates {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String YEAR = "(?:[ ,\\-]*'?(\\d{4}|\\d{2}))?";
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + YEAR);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ \\-]" + MONTH + YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])" + YEAR);
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private EnglishDates() {}

    static Optional<DuePhrase> read(String written, Span span) {
        String text =
                Wording.line(Wording.narrow(written))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll(
                                "^(?:by |before |until |no later than )?(?:the )?(?:end of |end[- ])?(?:the )?",
                                "");
        return Optional.ofNullable(
                switch (text) {
                    case "ongoing", "continuous", "permanent" -> DuePhrase.ONGOING;
                    case "monthly", "every month" -> DuePhrase.of(TaskKind.MONTHLY, span.end());
                    case "quarterly", "every quarter" ->
                            DuePhrase.of(TaskKind.QUARTERLY, span.end());
                    case "year end", "year-end", "year" ->
                            DuePhrase.of(TaskKind.YEAR_END, span.yearEnd(null));
                    default -> date(text, span);
                });
    }

    private static @Nullable DuePhrase date(String text, Span span) {
        Matcher month = MONTH_YEAR.matcher(text);
        if (month.matches()) {
            return month(span, month.group(2), number(month.group(1)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return month(span, quarter.group(2), 3 * Integer.parseInt(quarter.group(1)));
        }
        Matcher dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return day(span, dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        if (monthFirst.matches()) {
            return day(span, monthFirst.group(3), number(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher slashes = SLASHES.matcher(text);
        return slashes.matches() ? slashed(slashes, span) : null;
    }

    /** Which is the month, only a day beyond the twelfth can tell. */
    private static @Nullable DuePhrase slashed(Matcher m, Span span) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            return null;
        }
        return first > 12
                ? day(span, m.group(3), second, m.group(1))
                : day(span, m.group(3), first, m.group(2));
    }

    private static @Nullable DuePhrase month(Span span, @Nullable String year, int month) {
        YearMonth named = span.month(year(year), month);
        return named == null ? null : DuePhrase.month(named.atEndOfMonth());
    }

    private static @Nullable DuePhrase day(
            Span span, @Nullable String year, int month, String day) {
        LocalDate named = span.day(year(year), month, Integer.parseInt(day));
        return named == null ? null : DuePhrase.day(named);
    }

    private static int number(String month) {
        return MONTHS.indexOf(month) + 1;
    }

    private static @Nullable Integer year(@Nullable String digits) {
        return digits == null ? null : Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }
}
