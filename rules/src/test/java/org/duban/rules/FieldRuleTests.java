package org.duban.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule on a field holds for whom, and when two of them rule on the same. */
class FieldRuleTests {

    private static final FieldRule ANY = rule(List.of(), List.of(), FieldMode.READ_ONLY);

    @Test
    void aRuleHoldsForItsFieldInItsStatusesForItsRoles() {
        RuleSet rules =
                ruling(rule(List.of("A", "B"), List.of("liaison", "head"), FieldMode.REQUIRED));

        assertThat(rules.fieldMode("f", "x", "B", List.of("head", "office")))
                .isEqualTo(FieldMode.REQUIRED);
        assertThat(rules.fieldMode("f", "x", "C", List.of("head"))).isNull();
        assertThat(rules.fieldMode("f", "x", "A", List.of("office"))).isNull();
        assertThat(rules.fieldMode("f", "x", "A", List.of())).isNull();
        assertThat(rules.fieldMode("f", "y", "A", List.of("head"))).isNull();
        assertThat(rules.fieldMode("g", "x", "A", List.of("head"))).isNull();
    }

    @Test
    void aRuleThatNamesNoneHoldsForAll() {
        assertThat(ruling(ANY).fieldMode("f", "x", "A", List.of())).isEqualTo(FieldMode.READ_ONLY);
        assertThat(RuleSet.standard().fieldMode("f", "x", "A", List.of("head"))).isNull();
    }

    @Test
    void whoHasSeveralRolesFillsInWhatOneOfThemHasTo() {
        RuleSet rules =
                ruling(
                        rule(List.of(), List.of("liaison"), FieldMode.READ_ONLY),
                        rule(List.of(), List.of("head"), FieldMode.REQUIRED));

        assertThat(rules.fieldMode("f", "x", "A", List.of("liaison", "head")))
                .isEqualTo(FieldMode.REQUIRED);
        assertThat(rules.fieldMode("f", "x", "A", List.of("liaison")))
                .isEqualTo(FieldMode.READ_ONLY);
    }

    @Test
    void rulesOverlapWhereBothWouldHold() {
        FieldRule some = rule(List.of("A"), List.of("head"), FieldMode.REQUIRED);

        assertThat(some.overlaps(ANY)).isTrue();
        assertThat(ANY.overlaps(some)).isTrue();
        assertThat(some.overlaps(rule(List.of("B"), List.of("head"), FieldMode.REQUIRED)))
                .isFalse();
        assertThat(some.overlaps(rule(List.of("A"), List.of("liaison"), FieldMode.REQUIRED)))
                .isFalse();
        assertThat(some.overlaps(rule(List.of("B", "A"), List.of(), FieldMode.READ_ONLY))).isTrue();
        assertThat(ANY.overlaps(new FieldRule("f", "y", List.of(), List.of(), ANY.mode())))
                .isFalse();
        assertThat(ANY.overlaps(new FieldRule("g", "x", List.of(), List.of(), ANY.mode())))
                .isFalse();
    }

    private static RuleSet ruling(FieldRule... rules) {
        return RuleSet.standard().toBuilder().fieldRules(List.of(rules)).build();
    }

    private static FieldRule rule(List<String> statuses, List<String> roles, FieldMode mode) {
        return new FieldRule("f", "x", statuses, roles, mode);
    }
}
