package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.journal.JournalRule;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Texts;
import org.duban.journal.files.FileRule;
import org.duban.journal.ruleset.RulesRule;
import org.duban.report.filing.FilingRule;
import org.duban.report.obligation.OwingRule;
import org.duban.rules.measure.Element;
import org.duban.rules.refusal.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal can be told, and every sentence said, in both languages. */
class ProblemTextsTests {

    private static final Texts TEXTS =
            new Texts(
                    List.of("report-service-texts", "report-service-problems", "journal-problems"));

    static Stream<Rule> rules() {
        return Stream.of(
                        FilingRule.values(),
                        OwingRule.values(),
                        RulesRule.values(),
                        JournalRule.values(),
                        DoorRule.values(),
                        FileRule.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRefusalHasATitleAndADetail(Rule rule) {
        knows(rule.slug() + ".title");
        knows(rule.slug() + ".detail");
    }

    @ParameterizedTest
    @EnumSource
    void everyElementOfAMeasureHasAName(Element element) {
        knows("measure.element." + element.name());
    }

    private static void knows(String key) {
        assertThat(TEXTS.knows(Locale.ROOT, key)).as("%s in Chinese", key).isTrue();
        assertThat(TEXTS.knows(Locale.ENGLISH, key)).as("%s in English", key).isTrue();
    }
}
