package org.duban.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.task.programme.NumberPattern.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTests {

    @ParameterizedTest
    @CsvSource({
        "{area}-{n:2}, 7, A5-07",
        "{area}-{n:2}, 123, A5-123",
        "{n}, 1, 1",
        "DB{year}-{area}-{n:3}, 41, DB2018-A5-041",
        "{n:3}.{year}, 9, 009.2018",
        "x_{n:6}, 1, x_000001"
    })
    void aNumberIsWrittenAsItsPatternSays(String pattern, int n, String number) {
        assertThat(NumberPattern.parse(pattern).series("A5", 2018).number(n)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{area}",
                "{n}-{n}",
                "{number}",
                "{n:0}",
                "{n:7}",
                "-{n}",
                "第{n}",
                "a b-{n}",
                "{n",
                "a/{n}"
            })
    void whatIsNoPatternIsRefused(String pattern) {
        refused(pattern, ProgrammeRule.NUMBERING_UNREADABLE);
    }

    /** A1 and 11 would be A11 and 1. */
    @ParameterizedTest
    @ValueSource(strings = {"{area}{n}", "{year}{n:3}", "7{n}", "{n}7", "{n}{year}"})
    void theRunningNumberStandsApart(String pattern) {
        refused(pattern, ProgrammeRule.NUMBER_RUNS_TOGETHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{area}-{area}-{area}-{year}-{n}", "aaaaaaaaaabbbbbbbbbbccccccccccddddd{n}"})
    void noNumberMayBecomeTooLong(String pattern) {
        refused(pattern, ProgrammeRule.NUMBERING_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "{area}-{n}, A5, 2019, true",
        "{area}-{n}, A4, 2018, false",
        "{year}-{n}, A5, 2019, false"
    })
    void whatStandsAroundTheNumberMakesTheSeries(
            String pattern, String area, int year, boolean same) {
        Series series = NumberPattern.parse(pattern).series("A5", 2018);

        assertThat(NumberPattern.parse(pattern).series(area, year).equals(series)).isEqualTo(same);
    }

    private static void refused(String pattern, ProgrammeRule rule) {
        assertThatThrownBy(() -> NumberPattern.parse(pattern))
                .isInstanceOfSatisfying(
                        ProgrammeRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
