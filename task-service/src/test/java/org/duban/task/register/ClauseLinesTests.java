package org.duban.task.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.duban.task.sheet.Line;
import org.junit.jupiter.api.Test;

class ClauseLinesTests {

    @Test
    void headingsAreFoundAsOfficesWriteThem() {
        assertThat(
                        read(
                                line(1, "重点任务分工表"),
                                line(3, "序号", "条款", "内容", "责任单位"),
                                line(4, "1", "3.2", "健全工资支付保障制度", "市人社局、市财政局")))
                .containsExactly(new ClauseLine(4, "3.2", "健全工资支付保障制度", null, "市人社局、市财政局"));
        assertThat(read(line(1, "序号", "条款"), line(2, "7", "健全工资支付保障制度")))
                .as("no other column says what it says")
                .containsExactly(new ClauseLine(2, "7", "健全工资支付保障制度", null, null));
        assertThat(
                        read(
                                line(1, "No.", "Text", "Area", "Departments", "Supporting"),
                                line(2, "A1", "x", "A5", "rsj", "czj")))
                .containsExactly(new ClauseLine(2, "A1", "x", "A5", "rsj\nczj"));
    }

    @Test
    void aHeadingThatComesAgainIsPassedOver() {
        assertThat(
                        read(
                                line(1, "编号", "内容"),
                                line(2, "1", "甲"),
                                line(3, "编号", "内容"),
                                line(4, "2", "乙")))
                .extracting(ClauseLine::clause)
                .containsExactly("1", "2");
    }

    @Test
    void whatIsNoTableOfClausesOrTooLongIsRefused() {
        refused(RegisterRule.CLAUSE_TABLE_NOT_RECOGNISED, List.of(line(1, "任务", "期限")));
        refused(RegisterRule.CLAUSE_TABLE_NOT_RECOGNISED, List.of());
        List<Line> late = new ArrayList<>();
        for (int n = 1; n <= 30; n++) {
            late.add(line(n, "说明"));
        }
        late.add(line(31, "编号", "内容"));
        refused(RegisterRule.CLAUSE_TABLE_NOT_RECOGNISED, late);

        List<Line> most = table(ClauseLines.MOST, "x");
        assertThat(ClauseLines.of(most)).hasSize(ClauseLines.MOST);
        most.add(line(0, "9", "x"));
        refused(RegisterRule.CLAUSE_TABLE_TOO_LONG, most);
        refused(RegisterRule.CLAUSE_TABLE_TEXT_TOO_LONG, table(300, "长".repeat(3400)));
    }

    private static List<Line> table(int lines, String text) {
        List<Line> table = new ArrayList<>(List.of(line(1, "编号", "内容")));
        for (int n = 1; n <= lines; n++) {
            table.add(line(n + 1, Integer.toString(n), text));
        }
        return table;
    }

    private static List<ClauseLine> read(Line... lines) {
        return ClauseLines.of(List.of(lines));
    }

    private static Line line(int number, String... cells) {
        return new Line(number, List.of(cells));
    }

    private static void refused(RegisterRule rule, List<Line> lines) {
        assertThatThrownBy(() -> ClauseLines.of(lines))
                .isInstanceOfSatisfying(
                        RegisterRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
