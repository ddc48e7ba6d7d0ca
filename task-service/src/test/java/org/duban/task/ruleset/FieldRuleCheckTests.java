package org.duban.task.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.duban.journal.ruleset.RulesRejection;
import org.duban.journal.ruleset.RulesRule;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.refusal.Itemised.Item;
import org.duban.task.task.Capacity;
import org.duban.task.task.FormField;
import org.duban.task.task.Forms;
import org.duban.task.task.TaskStatus;
import org.duban.task.task.TaskVerb;
import org.junit.jupiter.api.Test;

/** Rules on fields that rule on nothing, or against the product, are refused where they stand. */
class FieldRuleCheckTests {

    @Test
    void whatTheCatalogueOffersIsAcceptedAndNothingElse() {
        Forms.catalogue()
                .forEach((form, fields) -> fields.forEach(field -> everyMode(form, field)));
    }

    private static void everyMode(TaskVerb form, FormField field) {
        for (FieldMode mode : FieldMode.values()) {
            List<FieldRule> rules =
                    List.of(
                            new FieldRule(
                                    form.slug(),
                                    field.name(),
                                    form.statuses().stream().map(TaskStatus::name).toList(),
                                    form.capacities().stream().map(Capacity::slug).toList(),
                                    mode));
            if (field.modes().contains(mode)) {
                FieldRuleCheck.require(rules);
            } else {
                assertThat(problems(rules))
                        .extracting(Item::field, Item::rule)
                        .containsExactly(
                                tuple("rules.fieldRules[0].mode", RulesRule.FORM_FIELD_FIXED));
            }
        }
    }

    @Test
    void whatThereIsNotIsToldWhereItStands() {
        FieldRule good =
                new FieldRule(
                        "parts", "evidence", List.of(), List.of("liaison"), FieldMode.REQUIRED);
        FieldRule noForm =
                new FieldRule("part", "evidence", List.of(), List.of(), FieldMode.REQUIRED);
        FieldRule noField =
                new FieldRule(
                        "parts",
                        "proof",
                        List.of("IN_PROGRESS", "CLOSED", "GONE"),
                        List.of("leader", "liaison"),
                        FieldMode.REQUIRED);

        assertThat(problems(List.of(good, noForm, noField)))
                .extracting(Item::field, Item::rule)
                .containsExactly(
                        tuple("rules.fieldRules[1].form", RulesRule.FORM_UNKNOWN),
                        tuple("rules.fieldRules[2].statuses[1]", RulesRule.FORM_STATUS_UNKNOWN),
                        tuple("rules.fieldRules[2].statuses[2]", RulesRule.FORM_STATUS_UNKNOWN),
                        tuple("rules.fieldRules[2].roles[0]", RulesRule.FORM_ROLE_UNKNOWN),
                        tuple("rules.fieldRules[2].field", RulesRule.FORM_FIELD_UNKNOWN));
    }

    private static List<Item> problems(List<FieldRule> rules) {
        RulesRejection no =
                catchThrowableOfType(RulesRejection.class, () -> FieldRuleCheck.require(rules));
        assertThat(no).as("%s", rules).isNotNull();
        assertThat(no.rule()).isEqualTo(RulesRule.RULES_OUT_OF_BOUNDS);
        return no.items();
    }
}
