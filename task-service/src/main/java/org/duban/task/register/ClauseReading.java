package org.duban.task.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.task.breakdown.AreaNames;
import org.duban.task.breakdown.ChineseNumbers;
import org.duban.task.breakdown.DepartmentNames;
import org.duban.task.breakdown.Parties;
import org.duban.task.breakdown.Wording;
import org.duban.task.clause.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was understood.
 *
 * @param number of the clause as the register writes it; empty where there is none
 * @param area code; null: it belongs to all areas, or the table does not say
 * @param departments codes of the named ones
 * @param faults what could not be understood
 */
record ClauseReading(
        String number,
        String text,
        @Nullable String area,
        List<String> departments,
        List<ClauseFault> faults) {

    private static final Pattern IN_WORDS =
            Pattern.compile("第?\\(?([〇零一二两三四五六七八九十]+|\\d+(?:\\.\\d+)*)\\)?[条款项点]?");

    /** Understands a line by the names that the programme and its departments go by. */
    static ClauseReading of(ClauseLine line, AreaNames areas, DepartmentNames departments) {
        List<ClauseFault> faults = new ArrayList<>();
        String number = number(line.clause(), faults);
        String text = text(line.text(), faults);
        String area = area(line.area(), areas, faults);
        List<String> named = departments(line.departments(), departments, faults);
        return new ClauseReading(number, text, area, named, faults);
    }

    /** 第三条 and （三） and 3、 are 3. */
    private static String number(String written, List<ClauseFault> faults) {
        String plain = Wording.enumerator(written);
        Matcher words = IN_WORDS.matcher(plain);
        if (words.matches()) {
            String inside = words.group(1);
            plain =
                    Character.isDigit(inside.charAt(0))
                            ? inside
                            : Integer.toString(ChineseNumbers.value(inside));
        }
        if (plain.isEmpty()) {
            faults.add(ClauseFault.of(ClauseColumn.NUMBER, ClauseFault.Code.NUMBER_MISSING));
        } else if (!plain.matches(Clause.NUMBER)) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.NUMBER,
                            ClauseFault.Code.NUMBER_UNUSABLE,
                            Map.of("value", Wording.line(written))));
        }
        return plain;
    }

    private static String text(String written, List<ClauseFault> faults) {
        String text = written.replaceAll("\\R", "\n").strip();
        if (Wording.saysNothing(text)) {
            faults.add(ClauseFault.of(ClauseColumn.TEXT, ClauseFault.Code.TEXT_MISSING));
        } else if (text.length() > Clause.LONGEST_TEXT) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.TEXT,
                            ClauseFault.Code.TEXT_TOO_LONG,
                            Map.of("length", text.length(), "longest", Clause.LONGEST_TEXT)));
        }
        return text;
    }

    private static @Nullable String area(
            @Nullable String written, AreaNames areas, List<ClauseFault> faults) {
        if (written == null || Wording.saysNothing(written)) {
            return null;
        }
        String code = areas.find(written);
        if (code == null) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.AREA,
                            ClauseFault.Code.AREA_NOT_FOUND,
                            Map.of("value", Wording.line(written))));
        }
        return code;
    }

    private static List<String> departments(
            @Nullable String written, DepartmentNames names, List<ClauseFault> faults) {
        if (written == null) {
            return List.of();
        }
        Parties parties = Parties.read(written, names);
        for (String unknown : parties.unknown()) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.DEPARTMENTS,
                            ClauseFault.Code.DEPARTMENT_NOT_FOUND,
                            Map.of("name", unknown)));
        }
        Set<String> codes = new LinkedHashSet<>(parties.leads());
        codes.addAll(parties.supporting());
        if (codes.size() > Clause.MOST_DEPARTMENTS) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.DEPARTMENTS,
                            ClauseFault.Code.TOO_MANY_DEPARTMENTS,
                            Map.of("named", codes.size(), "most", Clause.MOST_DEPARTMENTS)));
        }
        return List.copyOf(codes);
    }
}
