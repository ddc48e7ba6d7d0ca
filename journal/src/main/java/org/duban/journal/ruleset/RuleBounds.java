package org.duban.journal.ruleset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.journal.ruleset.RulesProposal.ProposedRules;
import org.duban.journal.ruleset.RulesProposal.ProposedRung;
import org.duban.rules.FieldRule;
import org.duban.rules.refusal.Itemised.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a programme may be: wide enough for every practice, narrow enough that
 * nothing that was meant otherwise goes through, and that lists know how far they have to look.
 */
final class RuleBounds {

    private static final int MOST_REMINDERS = 10;
    private static final int MOST_WORKING_DAYS = 60;
    private static final int MOST_LADDER_DAYS = 250;
    private static final int MOST_STALE_DAYS = 366;

    /** As many as an obligation may grant of its own. */
    private static final int MOST_GRACE_DAYS = 31;

    /** As often as a task may be asked more time for. */
    private static final int MOST_EXTENSIONS_GRANTED = 12;

    /** Five years, with their leap days. */
    private static final int MOST_EXTENSION_DAYS = 1827;

    private static final int MOST_FIELD_RULES = 50;

    private final List<Item> problems = new ArrayList<>();

    private RuleBounds() {}

    /**
     * Insists that all values are usable.
     *
     * @throws RulesRejection RULES_OUT_OF_BOUNDS with all that is wrong
     */
    static void require(ProposedRules rules) {
        RuleBounds bounds = new RuleBounds();
        bounds.within("yellowWorkingDays", rules.yellowWorkingDays(), 0, MOST_WORKING_DAYS);
        bounds.within("behindTolerancePercent", rules.behindTolerancePercent(), 0, 100);
        bounds.within("staleDays", rules.staleDays(), 0, MOST_STALE_DAYS);
        bounds.within(
                "overdueEveryWorkingDays", rules.overdueEveryWorkingDays(), 1, MOST_WORKING_DAYS);
        bounds.within("graceDays", rules.graceDays(), 0, MOST_GRACE_DAYS);
        bounds.withinIfSaid(
                "extensionsGranted", rules.extensionsGranted(), 0, MOST_EXTENSIONS_GRANTED);
        bounds.withinIfSaid("extensionDays", rules.extensionDays(), 1, MOST_EXTENSION_DAYS);
        bounds.reminders(rules.reminderDays());
        bounds.ladder(rules.ladder());
        bounds.fields(rules.onFields());
        if (!bounds.problems.isEmpty()) {
            throw new RulesRejection(
                    RulesRule.RULES_OUT_OF_BOUNDS,
                    Map.of("count", bounds.problems.size()),
                    bounds.problems);
        }
    }

    private void reminders(List<Integer> days) {
        if (days.size() > MOST_REMINDERS) {
            problem(
                    "reminderDays",
                    RulesRule.REMINDERS_TOO_MANY,
                    Map.of("count", days.size(), "most", MOST_REMINDERS));
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            within("reminderDays[" + i + "]", days.get(i), 0, MOST_WORKING_DAYS);
            if (!seen.add(days.get(i))) {
                problem(
                        "reminderDays[" + i + "]",
                        RulesRule.REMINDER_TWICE,
                        Map.of("value", days.get(i)));
            }
        }
    }

    /** Every rung is later and higher than the one before: so there are no more than levels. */
    private void ladder(List<ProposedRung> rungs) {
        if (rungs.isEmpty()) {
            problem("ladder", RulesRule.LADDER_EMPTY, Map.of());
            return;
        }
        if (rungs.getFirst().fromWorkingDay() != 1) {
            problem(
                    "ladder[0].fromWorkingDay",
                    RulesRule.LADDER_STARTS_LATE,
                    Map.of("value", rungs.getFirst().fromWorkingDay()));
        }
        for (int i = 1; i < rungs.size(); i++) {
            ProposedRung before = rungs.get(i - 1);
            ProposedRung rung = rungs.get(i);
            within("ladder[" + i + "].fromWorkingDay", rung.fromWorkingDay(), 1, MOST_LADDER_DAYS);
            if (rung.fromWorkingDay() <= before.fromWorkingDay()
                    || rung.level().compareTo(before.level()) <= 0) {
                problem(
                        "ladder[" + i + "]",
                        RulesRule.LADDER_NOT_ASCENDING,
                        Map.of("n", i + 1, "before", i));
            }
        }
    }

    /** Of two that rule on the same nobody could say which one is meant. */
    private void fields(List<FieldRule> rules) {
        if (rules.size() > MOST_FIELD_RULES) {
            problem(
                    "fieldRules",
                    RulesRule.FIELD_RULES_TOO_MANY,
                    Map.of("count", rules.size(), "most", MOST_FIELD_RULES));
        }
        for (int i = 1; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i).overlaps(rules.get(j))) {
                    problem(
                            "fieldRules[" + i + "]",
                            RulesRule.FIELD_RULES_OVERLAP,
                            Map.of("n", i + 1, "before", j + 1));
                }
            }
        }
    }

    private void withinIfSaid(String field, @Nullable Integer value, int least, int most) {
        if (value != null) {
            within(field, value, least, most);
        }
    }

    private void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            problem(
                    field,
                    RulesRule.RULE_VALUE_OUT_OF_BOUNDS,
                    Map.of("value", value, "least", least, "most", most));
        }
    }

    private void problem(String field, RulesRule rule, Map<String, Object> facts) {
        problems.add(new Item("rules." + field, rule, facts));
    }
}
