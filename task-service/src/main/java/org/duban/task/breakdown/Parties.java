package org.duban.task.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The departments of one cell.
 *
 * @param leads codes of those marked as lead (牵头), else of all that are not marked as supporting
 * @param supporting codes of those marked as supporting (配合)
 * @param unknown names nobody goes by
 */
public record Parties(List<String> leads, List<String> supporting, List<String> unknown) {

    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;/|\\n\\r]+|(?<=[局委办会院])[和及与]");
    private static final Pattern MARK = Pattern.compile("^(牵头|配合|协办|责任|主办|参与)(?:单位|部门)?[:：](.*)$");
    private static final Pattern LEADING = Pattern.compile("^(.*)[(（](?:牵头|主办)(?:单位|部门)?[)）]$");

    /** Reads a cell; a name of several words is tried as a whole before it is taken apart. */
    public static Parties read(String cell, DepartmentNames names) {
        Set<String> leads = new LinkedHashSet<>();
        Set<String> supporting = new LinkedHashSet<>();
        Set<String> plain = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Set<String> current = plain;
        String text =
                DepartmentNames.together(cell)
                        .replaceAll("(?<!^)(?=(?:牵头|配合|协办)(?:单位|部门)?[:：])", "\n");
        for (String part : whole(text, names)) {
            String name = Wording.line(part);
            Matcher mark = MARK.matcher(name);
            if (mark.matches()) {
                current = mark.group(1).matches("牵头|责任|主办") ? leads : supporting;
                name = mark.group(2).strip();
            }
            Matcher leading = LEADING.matcher(name);
            if (leading.matches()) {
                add(leading.group(1), leads, unknown, names);
            } else {
                add(name, current, unknown, names);
            }
        }
        if (leads.isEmpty()) {
            leads.addAll(plain);
        } else {
            supporting.addAll(plain);
        }
        supporting.removeAll(leads);
        return new Parties(List.copyOf(leads), List.copyOf(supporting), List.copyOf(unknown));
    }

    private static List<String> whole(String text, DepartmentNames names) {
        return names.find(text).isEmpty() ? List.of(SEPARATORS.split(text)) : List.of(text);
    }

    private static void add(
            String name, Set<String> to, List<String> unknown, DepartmentNames names) {
        if (name.isBlank() || Wording.saysNothing(name)) {
            return;
        }
        List<String> found = names.find(name);
        if (!found.isEmpty()) {
            to.addAll(found);
            return;
        }
        String[] words = name.split(" +");
        boolean apart = words.length > 1 && (isChinese(name) || allKnown(words, names));
        if (!apart) {
            unknown.add(name);
            return;
        }
        for (String word : words) {
            add(word, to, unknown, names);
        }
    }

    private static boolean allKnown(String[] words, DepartmentNames names) {
        return List.of(words).stream().noneMatch(word -> names.find(word).isEmpty());
    }

    private static boolean isChinese(String name) {
        return name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** The one who leads: the first of the leads. */
    @Nullable String lead() {
        return leads.isEmpty() ? null : leads.getFirst();
    }
}
