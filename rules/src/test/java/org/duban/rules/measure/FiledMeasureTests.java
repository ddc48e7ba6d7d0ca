package org.duban.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiledMeasureTests {

    private static final LocalDate DUE = LocalDate.parse("2018-12-31");

    @Test
    void aDateBesideTheTextCompletesANumberInIt() {
        assertThat(Concreteness.check("培训农民工18000人次").concrete()).isFalse();

        Verdict verdict = Concreteness.check("培训农民工18000人次", DUE, null);

        assertThat(verdict.concrete()).isTrue();
        assertThat(verdict.found())
                .containsExactly(
                        new Found(Element.NUMBER, "18000人次"),
                        new Found(Element.DATE, "2018-12-31"));
    }

    @Test
    void aPersonNamedBesideTheTextAnswersForIt() {
        assertThat(Concreteness.check("加强组织领导", null, "张三").concrete()).isTrue();
    }

    @Test
    void aDateAloneMakesNothingConcrete() {
        Verdict verdict = Concreteness.check("加强组织领导", DUE, " ");

        assertThat(verdict.concrete()).isFalse();
        assertThat(verdict.missing())
                .containsExactly(Element.NUMBER, Element.DELIVERABLE, Element.PERSON);
    }
}
