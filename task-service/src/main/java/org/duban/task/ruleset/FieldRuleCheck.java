package org.duban.task.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duban.journal.ruleset.RulesRejection;
import org.duban.journal.ruleset.RulesRule;
import org.duban.rules.FieldRule;
import org.duban.rules.refusal.Itemised.Item;
import org.duban.task.task.Capacity;
import org.duban.task.task.FormField;
import org.duban.task.task.Forms;
import org.duban.task.task.TaskStatus;
import org.duban.task.task.TaskVerb;

/**
 * Holds the rules on fields that somebody asks for against the forms there are: each names a form,
 * a field of it, statuses and roles in which it is brought, and leaves alone what the product
 * itself rules on.
 */
final class FieldRuleCheck {

    private final List<Item> problems = new ArrayList<>();

    private FieldRuleCheck() {}

    /**
     * Insists that every rule rules on something.
     *
     * @throws RulesRejection RULES_OUT_OF_BOUNDS with all that is wrong
     */
    static void require(List<FieldRule> rules) {
        FieldRuleCheck check = new FieldRuleCheck();
        for (int i = 0; i < rules.size(); i++) {
            check.look("rules.fieldRules[" + i + "]", rules.get(i));
        }
        if (!check.problems.isEmpty()) {
            throw new RulesRejection(
                    RulesRule.RULES_OUT_OF_BOUNDS,
                    Map.of("count", check.problems.size()),
                    check.problems);
        }
    }

    private void look(String place, FieldRule rule) {
        TaskVerb form = Forms.named(rule.form()).orElse(null);
        if (form == null) {
            List<String> known = Forms.catalogue().keySet().stream().map(TaskVerb::slug).toList();
            problem(place + ".form", RulesRule.FORM_UNKNOWN, rule, known, Map.of());
            return;
        }
        named(
                place + ".statuses",
                RulesRule.FORM_STATUS_UNKNOWN,
                rule,
                rule.statuses(),
                "status",
                form.statuses().stream().map(TaskStatus::name).sorted().toList());
        named(
                place + ".roles",
                RulesRule.FORM_ROLE_UNKNOWN,
                rule,
                rule.roles(),
                "role",
                form.capacities().stream().map(Capacity::slug).sorted().toList());
        FormField field = Forms.field(form, rule.field()).orElse(null);
        if (field == null) {
            List<String> known = Forms.of(form).stream().map(FormField::name).toList();
            problem(place + ".field", RulesRule.FORM_FIELD_UNKNOWN, rule, known, Map.of());
        } else if (!field.modes().contains(rule.mode())) {
            List<String> known = field.modes().stream().map(Enum::name).sorted().toList();
            problem(place + ".mode", RulesRule.FORM_FIELD_FIXED, rule, known, Map.of());
        }
    }

    private void named(
            String place,
            RulesRule no,
            FieldRule rule,
            List<String> names,
            String what,
            Collection<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                problem(place + "[" + i + "]", no, rule, known, Map.of(what, names.get(i)));
            }
        }
    }

    private void problem(
            String place,
            RulesRule no,
            FieldRule rule,
            Collection<String> known,
            Map<String, Object> more) {
        Map<String, Object> facts = new java.util.HashMap<>(more);
        facts.put("form", rule.form());
        facts.put("field", rule.field());
        facts.put("mode", rule.mode());
        facts.put("known", known.isEmpty() ? "–" : String.join(", ", known));
        problems.add(new Item(place, no, facts));
    }
}
