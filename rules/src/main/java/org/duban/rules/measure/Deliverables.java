package org.duban.rules.measure;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds documents that will be there when the measure is done. */
final class Deliverables {

    private static final String PRODUCE =
            "(?:出台|印发|制定|制订|形成|建立|编制|编写|起草|发布|公布|完成|提交|上报|报送|拟定|拟订|修订|列出|拿出|签订|签署|下发|汇编|备案)";

    private static final Pattern PRODUCES = Pattern.compile(PRODUCE + "(?!的)|成果|交付|发文");

    private static final Pattern CITES =
            Pattern.compile("贯彻|落实|对照|按照|根据|依据|依照|遵照|学习|执行|传达|宣传|围绕|结合|以");

    private static final Pattern TITLE = Pattern.compile("《[^《》]{2,60}》");

    private static final Pattern BECOMES = Pattern.compile("^.{0,4}" + PRODUCE);

    /** Kinds of paper that are definite by themselves. */
    private static final String DEFINITE = "实施方案|实施细则|工作方案|行动方案|名册|台账|清单|花名册";

    /** Kinds of paper that need to be named: 欠薪治理办法, but not 制定办法. */
    private static final String KIND = "方案|细则|办法|制度|名单|报告|规划|计划|目录|手册|标准|规定|章程|预案|协议|汇编|案例集";

    private static final Pattern PRODUCED =
            Pattern.compile(PRODUCE + "([^,。;;!?、:“”《》|]{0,24}?)(" + DEFINITE + "|" + KIND + ")");

    private static final Pattern WORDS_WITHOUT_NAME =
            Pattern.compile(
                    "健全|完善|各项|各类|各种|相关|有关|规章|管理|工作|具体|一系列|系列|配套|长效|科学|合理|有效|切实可行|详细"
                            + "|相应|严格|规范|一整套|一套|一批|实施|落实|推进|并|和|与|及|了|的|好|新|本|我|市|局|单位|部门|更加|进一步|体制|机制");

    private static final Pattern EN =
            Pattern.compile(
                    "\\b(?:publish|issue|adopt|produce|submit|draft|develop|prepare|provide|release|complete|deliver|launch|establish|set up|sign)"
                            + "(?:e?s|ing)? (the |an? |our |its |their )?((?:[\\w'’&-]+ ){0,6}?)"
                            + "(?:(?:action )?plan|(?:annual )?update|report|register|list|guidance|guidelines|guide|strategy|policy|rules|regulations?"
                            + "|ledger|handbook|catalogue|charter|(?:white|green) paper|consultation|framework|roadmap"
                            + "|review|bill|agreement|manual|standards?|scheme|outlook|response|toolkit)\\b( (?:of|on|for) \\w+)?",
                    CASE_INSENSITIVE);

    private static final Pattern EN_WITHOUT_NAME =
            Pattern.compile(
                    "\\b(?:relevant|necessary|appropriate|detailed|concrete|various|new|good|better|clear|further|all"
                            + "|more|effective|sound|strong|comprehensive|and|of|some|any|the)\\b",
                    CASE_INSENSITIVE);

    private Deliverables() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        TITLE.matcher(text)
                .results()
                .filter(title -> isProduced(title, text))
                .forEach(m -> add(found, m));
        PRODUCED.matcher(text).results().filter(Deliverables::isNamed).forEach(m -> add(found, m));
        EN.matcher(text)
                .results()
                .filter(Deliverables::isNamedInEnglish)
                .forEach(m -> add(found, m));
        return List.copyOf(found);
    }

    /** A title that is only cited (贯彻《…》精神) promises nothing. */
    private static boolean isProduced(MatchResult title, String text) {
        String before = clauseBefore(text, title.start());
        if (PRODUCES.matcher(before).find()
                || BECOMES.matcher(text.substring(title.end())).find()) {
            return true;
        }
        return !CITES.matcher(before).find();
    }

    private static String clauseBefore(String text, int end) {
        int start = end;
        while (start > 0 && ",。;!?》\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNamed(MatchResult match) {
        return match.group(2).matches(DEFINITE)
                || WORDS_WITHOUT_NAME.matcher(match.group(1)).replaceAll("").strip().length() >= 2;
    }

    private static boolean isNamedInEnglish(MatchResult match) {
        boolean definite = match.group(1) != null && match.group(1).strip().equalsIgnoreCase("the");
        return definite
                || match.group(3) != null
                || !EN_WITHOUT_NAME.matcher(match.group(2)).replaceAll("").isBlank();
    }

    private static void add(List<Span> found, MatchResult match) {
        found.add(new Span(match.start(), match.end()));
    }
}
