package org.duban.task.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.journal.Versioned;
import org.duban.journal.door.Texts;
import org.duban.task.breakdown.AreaNames;
import org.duban.task.breakdown.GivenDepartments;
import org.duban.task.clause.Clause;
import org.duban.task.register.ClauseFault.Code;
import org.duban.task.register.ClauseRow.Wordings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClauseJudgeTests {

    private static final AreaNames AREAS =
            new AreaNames(List.of(new Area("A1", "思想政治建设"), new Area("A5", "合法权益")));
    private static final Texts TEXTS = new Texts(List.of("task-service-texts"));

    private final Map<String, Versioned<Clause>> register = new HashMap<>();

    @Test
    void aLineIsAClauseWithTheDepartmentsItNames() {
        ClauseRow row = judge(line("第三条", "健全\r\n保障制度", "合法权益", "市人社局、市财政局、市人社局"));

        assertThat(row.outcome()).isEqualTo(ClauseOutcome.NEW);
        assertThat(row.number()).isEqualTo("3");
        assertThat(row.plan()).isEqualTo(new Wordings("健全\n保障制度", "A5", List.of("rsj", "czj")));
        assertThat(row.before()).isNull();
        assertThat(row.seen()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3.10,3.10", "３．１,3.1", "（十二）,12", "二十、,20", "第5款,5", "A1—03,A1-03", "1.0,1"})
    void numbersAreFigures(String written, String number) {
        assertThat(judge(line(written, "x", null, null)).number()).isEqualTo(number);
    }

    @Test
    void theSameAgainChangesNothingAndWhatHasNoColumnStays() {
        stands("3.2", "健全保障制度", "A5", List.of("rsj"), false);

        assertThat(judge(line("3.2", "健全保障制度", null, null)).outcome())
                .isEqualTo(ClauseOutcome.SAME);
        ClauseRow changed = judge(line("3.2", "健全支付保障制度", null, null));
        assertThat(changed.outcome()).isEqualTo(ClauseOutcome.CHANGED);
        assertThat(changed.plan()).isEqualTo(new Wordings("健全支付保障制度", "A5", List.of("rsj")));
        assertThat(changed.before()).isEqualTo(new Wordings("健全保障制度", "A5", List.of("rsj")));
        assertThat(changed.seen()).isEqualTo(4);
        assertThat(judge(line("3.2", "健全保障制度", "", "")).plan())
                .as("a column that is blank says: all areas, nobody named")
                .isEqualTo(new Wordings("健全保障制度", null, List.of()));
    }

    @Test
    void whatWasStruckOutComesAgain() {
        stands("8", "甲", null, List.of(), true);

        assertThat(judge(line("8", "甲", null, null)).outcome()).isEqualTo(ClauseOutcome.AGAIN);
    }

    @Test
    void everythingWrongWithALineIsToldAtOnce() {
        ClauseRow row = judge(line("总则", "—", "农业", "市气象局、市人社局、市文联"));

        assertThat(row.outcome()).isEqualTo(ClauseOutcome.ERROR);
        codes(
                row,
                Code.NUMBER_UNUSABLE,
                Code.TEXT_MISSING,
                Code.AREA_NOT_FOUND,
                Code.DEPARTMENT_NOT_FOUND,
                Code.DEPARTMENT_NOT_FOUND);
        codes(judge(line("", "x", null, null)), Code.NUMBER_MISSING);
        codes(judge(line("1", "长".repeat(4001), null, null)), Code.TEXT_TOO_LONG);
    }

    @Test
    void aNumberThatComesTwiceIsWrongTheSecondTime() {
        ClauseJudge judge =
                new ClauseJudge(AREAS, GivenDepartments.NAMES, _ -> Optional.empty(), 0);

        assertThat(judge.judge(line("3.2", "甲", null, null)).outcome())
                .isEqualTo(ClauseOutcome.NEW);
        codes(judge.judge(line("3.2", "乙", null, null)), Code.NUMBER_TWICE);
    }

    @Test
    void aFullRegisterTakesNothingMoreButLetsItsClausesChange() {
        stands("1", "甲", null, List.of(), false);
        ClauseJudge judge = judge(Clause.MOST_IN_A_REGISTER - 1);

        assertThat(judge.judge(line("2", "乙", null, null)).outcome()).isEqualTo(ClauseOutcome.NEW);
        codes(judge.judge(line("3", "丙", null, null)), Code.REGISTER_FULL);
        assertThat(judge.judge(line("1", "丁", null, null)).outcome())
                .isEqualTo(ClauseOutcome.CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void everythingWrongWithALineIsSaidInBothLanguages(Code code) {
        assertThat(TEXTS.knows(Locale.ROOT, "clause-table.problem." + code)).isTrue();
        assertThat(TEXTS.knows(Locale.ENGLISH, "clause-table.problem." + code)).isTrue();
    }

    private ClauseRow judge(ClauseLine line) {
        return judge(0).judge(line);
    }

    private ClauseJudge judge(int standing) {
        return new ClauseJudge(
                AREAS,
                GivenDepartments.NAMES,
                number -> Optional.ofNullable(register.get(number)),
                standing);
    }

    private void stands(
            String number,
            String text,
            @Nullable String area,
            List<String> departments,
            boolean withdrawn) {
        register.put(
                number,
                new Versioned<>(
                        "clause.p." + number,
                        4,
                        Instant.EPOCH,
                        new Clause("p", number, text, area, departments, withdrawn)));
    }

    private static ClauseLine line(
            String number, String text, @Nullable String area, @Nullable String departments) {
        return new ClauseLine(7, number, text, area, departments);
    }

    private static void codes(ClauseRow row, Code... codes) {
        assertThat(row.outcome()).isEqualTo(ClauseOutcome.ERROR);
        assertThat(row.faults())
                .extracting(ClauseFault::code)
                .containsExactly(List.of(codes).stream().map(Enum::name).toArray(String[]::new));
    }
}
