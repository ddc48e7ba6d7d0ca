package org.duban.rules.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LightTextsTests {

    @ParameterizedTest
    @EnumSource(LightRule.class)
    void everyRuleExplainsItselfInBothLanguages(LightRule rule) {
        assertThat(text(Locale.ROOT, rule)).isNotBlank();
        assertThat(text(Locale.ENGLISH, rule)).isNotBlank().isNotEqualTo(text(Locale.ROOT, rule));
    }

    private static String text(Locale language, LightRule rule) {
        return ResourceBundle.getBundle(
                        "rules-texts",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(rule.id());
    }
}
