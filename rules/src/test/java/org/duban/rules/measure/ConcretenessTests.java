package org.duban.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConcretenessTests {

    @ParameterizedTest
    @CsvFileSource(resources = "concrete-measures.txt", delimiter = '|')
    void isConcrete(String text, Element kind, String part) {
        Verdict verdict = Concreteness.check(text);

        assertThat(verdict.concrete()).as("%s: %s", text, verdict).isTrue();
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.found()).as(text).contains(new Found(kind, part));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "vague-measures.txt", delimiter = '|')
    void isVague(String text) {
        Verdict verdict = Concreteness.check(text);

        assertThat(verdict.concrete()).as("%s: %s", text, verdict).isFalse();
        assertThat(verdict.missing())
                .contains(Element.DELIVERABLE, Element.PERSON)
                .containsAnyOf(Element.NUMBER, Element.DATE);
    }

    @Test
    void saysWhatIsThereAndWhatIsMissing() {
        assertThat(Concreteness.check("培训农民工1.8万人次"))
                .isEqualTo(
                        new Verdict(
                                false,
                                List.of(new Found(Element.NUMBER, "1.8万人次")),
                                List.of(Element.DATE, Element.DELIVERABLE, Element.PERSON)));
        assertThat(Concreteness.check("").missing()).containsExactly(Element.values());
    }

    @Test
    void quotesTheTextAsWrittenInFullWidthToo() {
        assertThat(Concreteness.check("１２月底前，培训农民工１．８万人次").found())
                .containsExactly(
                        new Found(Element.NUMBER, "１．８万人次"), new Found(Element.DATE, "１２月底前"));
    }

    @Test
    void aHostileTextDoesNotHoldUpTheReader() {
        String hostile =
                "由".repeat(5_000)
                        + "1".repeat(5_000)
                        + "publish the "
                        + "a ".repeat(5_000)
                        + "《".repeat(5_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> Concreteness.check(hostile));
    }
}
