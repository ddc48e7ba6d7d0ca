package org.duban.task.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands beside a clause so that lists find it, and find it in the order of its number. */
final class ClauseColumns {

    /**
     * The lists it stands in: of its programme, of its area, and of each department it names, in
     * both.
     */
    static final String LISTS = "lists";

    /** Its number, so written that 3.10 sorts behind 3.9. */
    static final String PLACE = "place";

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int WIDTH = 20;

    private ClauseColumns() {}

    static Map<String, @Nullable Object> of(Clause clause) {
        return Map.of(LISTS, lists(clause), PLACE, place(clause.number()));
    }

    private static List<String> lists(Clause clause) {
        String programme = clause.programme();
        if (clause.withdrawn()) {
            return List.of(withdrawn(programme));
        }
        List<String> lists = new ArrayList<>(List.of(programme));
        if (clause.area() != null) {
            lists.add(area(programme, clause.area()));
        }
        for (String code : clause.departments()) {
            lists.add(naming(programme, null, code));
            if (clause.area() != null) {
                lists.add(naming(programme, clause.area(), code));
            }
        }
        return lists;
    }

    static String area(String programme, String area) {
        return programme + "/area/" + area;
    }

    static String naming(String programme, @Nullable String area, String department) {
        return (area == null ? programme : area(programme, area)) + "/names/" + department;
    }

    static String withdrawn(String programme) {
        return programme + "/withdrawn";
    }

    /** Unique within a programme: 3.01 and 3.1 stand one behind the other. */
    static String place(String number) {
        return DIGITS.matcher(number).replaceAll(ClauseColumns::padded) + " " + number;
    }

    private static String padded(MatchResult digits) {
        return Matcher.quoteReplacement(
                "0".repeat(WIDTH - digits.group().length()) + digits.group());
    }
}
