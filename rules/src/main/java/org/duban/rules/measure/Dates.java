package org.duban.rules.measure;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;

/** Finds when something is to be done. */
final class Dates {

    private static final String ZH_NUMBER = "(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})";
    private static final String BEFORE = "(?:以前|之前|前|以内|之内|内)?";

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?!\\d)"
                            + BEFORE);

    private static final Pattern ZH_YEAR =
            Pattern.compile(
                    "(?:(?:19|20)\\d{2}年|[今明本全后]年)(?:度|底|末|终|内|初|中|年底|年末)?"
                            + BEFORE
                            + "|年(?:底|末|终|内|中)"
                            + BEFORE);

    private static final Pattern ZH_MONTH =
            Pattern.compile(
                    "(?:(?:(?:19|20)\\d{2}|[今明本])年)?(?<!\\d)(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
                            + "(?:(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
                            + "|[上中下]旬|底|末|初|份)?"
                            + BEFORE
                            + "|[本当下次]月(?:底|末|内|\\d{1,2}[日号])"
                            + BEFORE
                            + "|(?<!\\d)\\d{1,2}[日号](?:以前|之前|前)|月底"
                            + BEFORE);

    private static final Pattern ZH_QUARTER =
            Pattern.compile(
                    "(?:(?:(?:19|20)\\d{2}|[今明本])年)?(?:第?[一二三四1-4]季度|[上下]半年|[本下]季度|季度?末|学期末)"
                            + "(?:末|底|内)?"
                            + BEFORE);

    private static final Pattern ZH_SPAN =
            Pattern.compile(ZH_NUMBER + "(?:个工作日|个月|个季度|个星期|日|天|周|年)(?:以内|之内|内|以前|之前|前)");

    private static final Pattern ZH_RECURRING =
            Pattern.compile("每(?:两|三|半)?个?(?:年度?|月|季度?|周|星期|学期)");

    private static final Pattern ZH_FEAST =
            Pattern.compile("(?:春节|国庆节?|元旦|清明节?|端午节?|中秋节?|“?五一”?|“?七一”?|“?十一”?|劳动节)(?:以前|之前|前|期间)");

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";

    private static final Pattern EN_DAY =
            Pattern.compile(
                    "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
                            + MONTH
                            + "(?:,? (?:19|20)\\d{2})?"
                            + "|\\b"
                            + MONTH
                            + " \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d{2})?(?!\\d)"
                            + "|\\b"
                            + MONTH
                            + ",? (?:19|20)\\d{2}\\b",
                    CASE_INSENSITIVE);

    private static final Pattern EN_PERIOD =
            Pattern.compile(
                    "\\b(?:by|before|until|till|in|during|from|of|after|early|mid|late)[ -]"
                            + "(?:(?:the )?(?:end|start|middle) of )?"
                            + "(?:"
                            + MONTH
                            + "|(?:19|20)\\d{2}\\b|(?:the |this |next )?(?:year|quarter|month)[- ]end\\b)"
                            + "|\\bend of (?:the |this |next )?(?:year|quarter|month|"
                            + MONTH
                            + ")\\b"
                            + "|\\b(?:year|quarter|month)[- ]end\\b|\\bQ[1-4]\\b"
                            + "|\\b(?:first|second|third|fourth|this|next) (?:quarter|half)\\b"
                            + "|\\b(?:this|next) (?:year|month)\\b"
                            + "|\\bwithin (?:\\d+|a|one|two|three|six) (?:working |calendar )?(?:day|week|month|year)s?\\b",
                    CASE_INSENSITIVE);

    private static final Pattern EN_RECURRING =
            Pattern.compile(
                    "\\b(?:every|each|per|a) (?:week|month|quarter|year)\\b"
                            + "|\\b(?:weekly|monthly|quarterly|half-yearly|yearly|annually)\\b",
                    CASE_INSENSITIVE);

    private Dates() {}

    static List<Span> in(String text) {
        return Span.all(
                text,
                ISO,
                ZH_YEAR,
                ZH_MONTH,
                ZH_QUARTER,
                ZH_SPAN,
                ZH_RECURRING,
                ZH_FEAST,
                EN_DAY,
                EN_PERIOD,
                EN_RECURRING);
    }
}
