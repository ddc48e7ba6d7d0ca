package org.duban.notification.agenda;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationRule;
import org.duban.rules.deadline.ObligationState;
import org.duban.rules.light.Light;
import org.duban.rules.light.Reason;
import org.duban.rules.light.Verdict;

/** Shows the state of an obligation as a light, so that it can stand in one list with tasks. */
final class ObligationLight {

    private ObligationLight() {}

    static Verdict of(
            ObligationFacts facts, RuleSet rules, WorkingDayCalendar calendar, LocalDate today) {
        ObligationState state = ObligationRule.plan(facts, rules, calendar).on(today);
        LocalDate due = Deadlines.effectiveDue(facts.due(), rules, calendar);
        LocalDate last = ObligationRule.lastTimelyDay(facts, rules, calendar);
        return switch (state) {
            case OWED -> verdict(Light.GREEN, "obligation.owed", Map.of("due", due));
            case DUE_SOON ->
                    verdict(
                            Light.YELLOW,
                            "obligation.due-soon",
                            facts(
                                    "workingDaysLeft",
                                    Deadlines.workingDaysLeft(due, today, calendar),
                                    due));
            case OVERDUE ->
                    verdict(
                            Light.RED,
                            "obligation.overdue",
                            facts(
                                    "workingDaysOverdue",
                                    Deadlines.workingDaysOverdue(last, today, calendar),
                                    due));
            case RETURNED -> verdict(Light.YELLOW, "obligation.returned", Map.of("due", due));
            case FILED_ON_TIME ->
                    verdict(Light.GREEN, "obligation.filed-on-time", Map.of("due", due));
            case FILED_LATE ->
                    verdict(Light.MADE_UP_LATE, "obligation.filed-late", Map.of("due", due));
            case EXEMPT -> verdict(Light.GREEN, "obligation.exempt", Map.of());
        };
    }

    private static Map<String, Object> facts(String name, int days, LocalDate due) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(name, days);
        facts.put("due", due);
        return facts;
    }

    private static Verdict verdict(Light light, String rule, Map<String, Object> facts) {
        return new Verdict(light, List.of(new Reason(rule, facts, null)));
    }
}
