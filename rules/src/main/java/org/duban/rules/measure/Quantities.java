package org.duban.rules.measure;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers with a unit; dates have to be blanked out before. */
final class Quantities {

    /** 12, 1.8, 1,200; a comma between two numbers separates them. */
    private static final String NUMBER = "\\d{1,12}+(?:,\\d{3}(?!\\d))*+(?:\\.\\d+)?";

    private static final String ZH_DIGITS = "一二三四五六七八九十百千万亿两〇零";

    private static final String ZH_UNIT =
            "(?:人次|人(?!民|大)|名|位|个(?!月|工作日|季度|星期|小时|体|人|性|别)|家|场次?|次|户(?!外|籍)|所|项|件|份"
                    + "|期|个?班(?!组)|篇|台|处|例|起|笔|门|届|轮|座|间|宗|辆|亩|吨|公里|平方米|课时|学时|工时|万元|亿元|元|个百分点"
                    + "|百分点|小时|套|条|支|批|种|对)";

    /** 四个意识, 三个方面: figures of speech, not figures. */
    private static final String NO_SLOGAN =
            "(?!意识|自信|维护|确立|代表|全面|方面|坚持|到位|结合|务必|必须|中心|环节|层面|关键|转变|不动摇|原则|基本|统一|要求|一)";

    private static final Pattern ZH =
            Pattern.compile(
                    "(?<![第\\d."
                            + ZH_DIGITS
                            + "])(?:"
                            + NUMBER
                            + "|["
                            + ZH_DIGITS
                            + "]+)"
                            + "[万亿千百]{0,2}(?:余|多|来)? ?"
                            + ZH_UNIT
                            + NO_SLOGAN);

    /** 一批, 千家万户, 每一个, 数百人: written like figures, said as phrases. */
    private static final Pattern ZH_PHRASE =
            Pattern.compile(
                    "一(?:批|支|种|条|套|对|起|位|处|轮|期)|千家万户|一家[人亲]|一次性|[同每]一?个"
                            + "|每一[家户名人项次]|[数几][十百千万]+");

    private static final Pattern PERCENT =
            Pattern.compile(
                    "(?<![\\d.])\\d++(?:\\.\\d+)? ?(?:%|‰|个?百分点|per ?cent\\b|percentage points?\\b)|百分之["
                            + ZH_DIGITS
                            + "\\d]+");

    private static final Pattern MONEY =
            Pattern.compile(
                    "(?:[¥￥£$€]|\\b(?:RMB|CNY|USD|GBP|EUR)) ?"
                            + NUMBER
                            + "(?: ?(?:k|m|bn|thousand|million|billion)\\b)?",
                    CASE_INSENSITIVE);

    private static final Pattern EN =
            Pattern.compile(
                    "(?<![\\w.])(?:"
                            + NUMBER
                            + "(?:k|m)?|(?:two|three|four|five|six|seven|eight|nine|ten"
                            + "|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety)(?: hundred| thousand)?"
                            + "|(?:a |one )(?:dozen|hundred|thousand)) ?"
                            + "(?:(?:hundred|thousand|million|billion) )?(?:[a-z-]+ ){0,3}?"
                            + "(?:people|persons?|person-times|workers?|trainees?|apprentices?|learners?|students?"
                            + "|graduates|members?|employees|staff|teachers|officers|inspectors|sites?|cent(?:re|er)s?"
                            + "|schools?|colleges|courses?|class(?:es)?|sessions?|workshops?|trainings?|events?|talks?"
                            + "|visits?|meetings?|compan(?:y|ies)|enterprises?|firms?|businesses|households?|famil(?:y|ies)"
                            + "|cases?|projects?|places?|jobs?|posts?|studios?|pilots?|inspections?|checks?|reports?"
                            + "|districts|count(?:y|ies)|towns|villages|stations?|platforms?|hours?|trades?|competitions?"
                            + "|yuan|pounds|dollars|euros|homes|houses|vehicles|branches|units|copies|awards?|prizes?)\\b",
                    CASE_INSENSITIVE);

    private Quantities() {}

    static List<Span> in(String text) {
        String literal = Span.blank(text, Span.all(text, ZH_PHRASE));
        return Span.all(literal, ZH, PERCENT, MONEY, EN);
    }
}
