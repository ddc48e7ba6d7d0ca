package org.duban.task.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other versions of rules as the office asks for them. */
final class AskedRules {

    private AskedRules() {}

    static Map<String, Object> version(int basedOn, LocalDate from, Map<String, Object> rules) {
        return Map.of(
                "basedOn", basedOn, "from", from.toString(), "rules", rules, "reason", "早一点提醒");
    }

    /** The standard but for one setting. */
    static Map<String, Object> rules(String field, Object value) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("yellowWorkingDays", 3);
        rules.put("behindTolerancePercent", 10);
        rules.put("staleDays", 30);
        rules.put("dueOnDayOff", "STAY");
        rules.put("reminderDays", List.of(7, 3, 1, 0));
        rules.put("overdueEveryWorkingDays", 3);
        rules.put("graceDays", 0);
        rules.put(
                "ladder",
                List.of(
                        Map.of("level", "LIAISON", "fromWorkingDay", 1),
                        Map.of("level", "HEAD", "fromWorkingDay", 3),
                        Map.of("level", "LEADER_IN_CHARGE", "fromWorkingDay", 6),
                        Map.of("level", "OFFICE", "fromWorkingDay", 10)));
        rules.put(field, value);
        return rules;
    }

    /** The standard with these rules on fields. */
    static Map<String, Object> ruling(Object... fieldRules) {
        return rules("fieldRules", List.of(fieldRules));
    }

    static Map<String, Object> required(String form, String field) {
        return rule(form, field, "REQUIRED");
    }

    static Map<String, Object> rule(String form, String field, String mode) {
        return Map.of("form", form, "field", field, "mode", mode);
    }
}
