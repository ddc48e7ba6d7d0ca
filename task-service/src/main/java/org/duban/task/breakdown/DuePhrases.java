package org.duban.task.breakdown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** Deadlines in the words of Chinese offices: 6月底前, 上半年, 4月-6月, 每季度末, 长期坚持. */
final class DuePhrases {

    private static final String YEAR = "(?:(\\d{4})年?度?)?";
    private static final String UNTIL = "(?:之前|以前|前|内|止|为止)?(?:完成|办结|落实到位|落实|到位)?";
    private static final String TO = "(?:-|—+|–|~|～|至|到)";

    /** A way of saying when, and what it means in the time of a programme. */
    private record Way(Pattern pattern, BiFunction<Matcher, Span, @Nullable DuePhrase> meaning) {

        static Way of(String pattern, BiFunction<Matcher, Span, @Nullable DuePhrase> meaning) {
            return new Way(Pattern.compile(pattern), meaning);
        }
    }

    private static final List<Way> WAYS =
            List.of(
                    Way.of(".*(?:长期|常态化|持续|经常性|日常).*", (m, span) -> DuePhrase.ONGOING),
                    Way.of(
                            "(?:每个?月|按月|逐月|月度)[底末初]?.*",
                            (m, span) -> DuePhrase.of(TaskKind.MONTHLY, span.end())),
                    Way.of(
                            "(?:每个?季度?|按季度?|逐季)[底末初]?.*",
                            (m, span) -> DuePhrase.of(TaskKind.QUARTERLY, span.end())),
                    Way.of(
                            "(?:今年|当年|全年|本年|" + YEAR + ")(?:年?[底末内]|全年|年度)?" + UNTIL,
                            (m, span) -> yearEnd(m, span)),
                    Way.of(YEAR + "上半年[底末]?" + UNTIL, (m, span) -> month(m, span, "6")),
                    Way.of(YEAR + "下半年[底末]?" + UNTIL, (m, span) -> month(m, span, "12")),
                    Way.of(
                            YEAR + "第?([1-4])季度?[底末]?" + UNTIL,
                            (m, span) -> month(m, span, "" + 3 * Integer.parseInt(m.group(2)))),
                    Way.of(
                            YEAR + "(\\d{1,2})月?份?" + TO + YEAR + "(\\d{1,2})月份?[底末]?" + UNTIL,
                            DuePhrases::months),
                    Way.of(
                            YEAR
                                    + "(\\d{1,2})月(\\d{1,2})[日号]?"
                                    + TO
                                    + YEAR
                                    + "(?:(\\d{1,2})月)?(\\d{1,2})[日号]"
                                    + UNTIL,
                            DuePhrases::days),
                    Way.of(
                            YEAR + "(\\d{1,2})月(\\d{1,2})[日号]" + UNTIL,
                            (m, span) -> day(span, m.group(1), m.group(2), m.group(3))),
                    Way.of(
                            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:t?00:00(?::00)?)?"
                                    + UNTIL,
                            (m, span) -> day(span, m.group(1), m.group(2), m.group(3))),
                    Way.of(
                            YEAR + "(\\d{1,2})月份?上旬" + UNTIL,
                            (m, span) -> day(span, m.group(1), m.group(2), "10")),
                    Way.of(
                            YEAR + "(\\d{1,2})月份?中旬" + UNTIL,
                            (m, span) -> day(span, m.group(1), m.group(2), "20")),
                    Way.of(
                            YEAR + "(\\d{1,2})月份?(?:下旬|[底末])?" + UNTIL,
                            (m, span) -> month(m, span, m.group(2))),
                    Way.of(
                            "(\\d{4})[-/.](\\d{1,2})" + UNTIL,
                            (m, span) -> month(m, span, m.group(2))),
                    Way.of(
                            "(.*?)(?:之日起|后|起).{0,4}?(\\d+)个?(工作日|日|天|周|月).*",
                            (m, span) -> DuePhrase.relative(Offsets.of(m, span))));

    private DuePhrases() {}

    /** What the phrase means; empty when that is not certain. */
    static Optional<DuePhrase> read(String written, Span span) {
        if (Wording.saysNothing(written)) {
            return Optional.of(DuePhrase.TO_BE_SET);
        }
        String text =
                ChineseNumbers.inFigures(Wording.key(written))
                        .replaceAll("^(?:于|在|确保|力争|争取|原则上)+|[。.;]$", "");
        if (text.matches("待定|待确定|tbc|tbd|tobeset|tobeconfirmed")) {
            return Optional.of(DuePhrase.TO_BE_SET);
        }
        for (Way way : WAYS) {
            Matcher matcher = way.pattern().matcher(text);
            if (matcher.matches()) {
                return Optional.ofNullable(way.meaning().apply(matcher, span));
            }
        }
        return EnglishDates.read(written, span);
    }

    /** An empty phrase is none, though every part of it may be left out. */
    private static @Nullable DuePhrase yearEnd(Matcher m, Span span) {
        return m.group().matches(UNTIL)
                ? null
                : DuePhrase.of(TaskKind.YEAR_END, span.yearEnd(number(m.group(1))));
    }

    private static @Nullable DuePhrase month(Matcher m, Span span, String month) {
        YearMonth named = span.month(number(m.group(1)), Integer.parseInt(month));
        return named == null ? null : DuePhrase.month(named.atEndOfMonth());
    }

    private static @Nullable DuePhrase day(
            Span span, @Nullable String year, String month, String day) {
        LocalDate named = span.day(number(year), Integer.parseInt(month), Integer.parseInt(day));
        return named == null ? null : DuePhrase.day(named);
    }

    private static @Nullable DuePhrase months(Matcher m, Span span) {
        YearMonth first = span.month(number(m.group(1)), Integer.parseInt(m.group(2)));
        if (first == null) {
            return null;
        }
        YearMonth last =
                new Span(first.atDay(1), span.end())
                        .month(number(m.group(3)), Integer.parseInt(m.group(4)));
        return last == null ? null : DuePhrase.month(last.atEndOfMonth()).from(first.atDay(1));
    }

    private static @Nullable DuePhrase days(Matcher m, Span span) {
        String month = Objects.requireNonNull(m.group(2));
        DuePhrase first = day(span, m.group(1), month, m.group(3));
        if (first == null || first.due() == null) {
            return null;
        }
        String lastMonth = m.group(5) == null ? month : m.group(5);
        DuePhrase last = day(new Span(first.due(), span.end()), m.group(4), lastMonth, m.group(6));
        return last == null ? null : last.from(first.due());
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
