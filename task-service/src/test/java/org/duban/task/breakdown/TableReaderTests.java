package org.duban.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.task.sheet.Line;
import org.junit.jupiter.api.Test;

class TableReaderTests {

    private static final AreaNames AREAS =
            new AreaNames(List.of(new Area("A1", "思想政治建设"), new Area("A2", "职业技能")));
    private static final Span YEAR =
            new Span(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-12-31"));
    private static final Heading HEADING =
            new Heading(1, List.of("序号", "领域", "工作任务", "牵头单位", "配合单位", "完成时限", "工作目标"));

    @Test
    void aLineIsATask() {
        Reading reading = read("A1-01", "思想政治建设", "宣讲进企业", "市总工会", "市人社局、市财政局", "6月底前", "40场");

        TaskDrafted plan = reading.plan("p", null);

        assertThat(reading.problems()).isEmpty();
        assertThat(plan.serial()).isEqualTo("A1-01");
        assertThat(plan.area()).isEqualTo("A1");
        assertThat(plan.leadDepartment()).isEqualTo("zgh");
        assertThat(plan.supportingDepartments()).containsExactly("rsj", "czj");
        assertThat(plan.due()).isEqualTo(LocalDate.parse("2018-06-30"));
        assertThat(plan.objective()).isEqualTo("40场");
        assertThat(plan.countermeasures()).isEmpty();
    }

    @Test
    void everyWrongCellIsToldAtOnce() {
        Reading reading = read("", "农业", "", "市气象局", "市人社局、市文联", "尽快", "x");

        assertThat(reading.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Field.SERIAL, "SERIAL_MISSING"),
                        org.assertj.core.groups.Tuple.tuple(Field.AREA, "AREA_NOT_FOUND"),
                        org.assertj.core.groups.Tuple.tuple(Field.TITLE, "TITLE_MISSING"),
                        org.assertj.core.groups.Tuple.tuple(Field.LEAD, "DEPARTMENT_NOT_FOUND"),
                        org.assertj.core.groups.Tuple.tuple(
                                Field.SUPPORTING, "DEPARTMENT_NOT_FOUND"),
                        org.assertj.core.groups.Tuple.tuple(Field.DUE, "DUE_NOT_UNDERSTOOD"));
    }

    @Test
    void aFormulaWithoutValueIsNoBlank() {
        Line line =
                new Line(
                        2,
                        List.of("A1-01", "A1", "宣讲进企业", "市总工会", "", "", "40场"),
                        Set.of(4, 5, 30));

        assertThat(
                        reader(HEADING, columns(HEADING, false), false)
                                .read(line)
                                .orElseThrow()
                                .problems())
                .containsExactly(
                        Problem.of(Field.SUPPORTING, Problem.Code.FORMULA_WITHOUT_VALUE),
                        Problem.of(Field.DUE, Problem.Code.FORMULA_WITHOUT_VALUE));
    }

    @Test
    void aLineWithOneTextIsTheAreaOfWhatFollowsOrANote() {
        Heading heading = new Heading(1, List.of("序号", "工作任务", "牵头单位"));
        TableReader reader = reader(heading, columns(heading, true), false);

        assertThat(reader.read(line(2, "一、思想政治建设"))).isEmpty();
        assertThat(reader.read(line(3, "1", "宣讲", "市总工会")).orElseThrow().serial())
                .isEqualTo("A1-1");
        assertThat(reader.read(line(4, "（二）职业技能", "（二）职业技能"))).isEmpty();
        assertThat(reader.read(line(5, "1、", "大赛", "市总工会")).orElseThrow().serial())
                .isEqualTo("A2-1");
        assertThat(reader.read(line(6, "序号", "工作任务", "牵头单位"))).isEmpty();
        assertThat(reader.read(line(7, "注：以上任务由市总工会负责解释"))).isEmpty();
        assertThat(reader.read(line(8, "合计", "", "2"))).isEmpty();
        assertThat(reader.read(line(9, "3")).orElseThrow().problems()).isNotEmpty();
    }

    @Test
    void anAreaNobodyKnowsIsToldWithEveryLineBelowIt() {
        Heading heading = new Heading(1, List.of("序号", "工作任务", "牵头单位"));
        TableReader reader = reader(heading, columns(heading, false), false);

        assertThat(reader.read(line(2, "三、农业农村"))).isEmpty();
        assertThat(reader.read(line(3, "1", "宣讲", "市总工会")).orElseThrow().problems())
                .containsExactly(
                        Problem.of(Field.AREA, Problem.Code.AREA_NOT_FOUND, "value", "三、农业农村"));
    }

    @Test
    void aBlankStandsForTheOneAboveWhereMergedCellsAreNotKnown() {
        List<Line> lines =
                List.of(
                        line(2, "1", "A1", "宣讲", "市总工会"),
                        line(3, "2", "", "阵地", ""),
                        line(4, "3", "A2", "大赛", ""));
        TableReader fills = reader(HEADING, columns(HEADING, false), true);
        TableReader doesNot = reader(HEADING, columns(HEADING, false), false);

        List<Reading> filled = readings(fills, lines);
        assertThat(filled).extracting(Reading::area).containsExactly("A1", "A1", "A2");
        assertThat(filled).extracting(r -> r.text(Field.LEAD)).containsOnly("zgh");
        assertThat(filled.get(1).remarks()).extracting(Problem::code).contains("FILLED_FROM_ABOVE");
        assertThat(filled.get(1).line(lines.get(1)).cells()).startsWith("2", "A1", "阵地", "市总工会");
        assertThat(readings(doesNot, lines).get(1).problems())
                .extracting(Problem::code)
                .contains("AREA_MISSING", "LEAD_MISSING");
    }

    @Test
    void theLeadIsTheFirstOfSeveralAndDoesNotSupportItself() {
        Reading reading = read("1", "A1", "x", "市总工会、市人社局", "市总工会、市财政局", "", "");

        assertThat(reading.text(Field.LEAD)).isEqualTo("zgh");
        assertThat(reading.supporting()).containsExactly("rsj", "czj");
        assertThat(reading.remarks())
                .extracting(Problem::code)
                .contains("LEAD_OF_SEVERAL", "LEAD_TAKEN_OFF_SUPPORTERS", "DUE_TO_BE_SET");
    }

    @Test
    void whatATableDoesNotTellStaysAsItIs() {
        TaskDrafted before = read("1", "A1", "x", "市总工会", "市财政局", "全年", "目标").plan("p", null);
        Heading narrow = new Heading(1, List.of("序号", "工作任务", "牵头单位", "领域"));
        Reading reading =
                reader(narrow, columns(narrow, false), false)
                        .read(line(2, "1", "y", "市财政局", "A2"))
                        .orElseThrow();

        TaskDrafted plan = reading.plan("p", before);

        assertThat(plan.title()).isEqualTo("y");
        assertThat(plan.area()).isEqualTo("A2");
        assertThat(plan.objective()).isEqualTo("目标");
        assertThat(plan.kind()).isEqualTo(TaskKind.YEAR_END);
        assertThat(plan.leadDepartment()).isEqualTo("czj");
        assertThat(plan.supportingDepartments()).isEmpty();
    }

    @Test
    void aLongTitleIsShortenedAndKeptWhole() {
        String title = "长".repeat(300);
        Reading reading = read("1", "A1", title, "市总工会", "", "", "");

        assertThat(reading.title()).hasSize(200).endsWith("…");
        assertThat(reading.plan("p", null).objective()).isEqualTo(title);
    }

    @Test
    void numbersAreWrittenInManyWays() {
        assertThat(List.of("1、", "（1）", "１", "1.", " 1 "))
                .allSatisfy(each -> assertThat(Wording.enumerator(each)).isEqualTo("1"));
        assertThat(Wording.enumerator("A1—03")).isEqualTo("A1-03");
        assertThat(read("编号一", "A1", "x", "市总工会", "", "", "").problems())
                .extracting(Problem::code)
                .containsExactly("SERIAL_UNUSABLE");
    }

    @Test
    void areasAreFoundByCodeNameAndNumber() {
        assertThat(List.of("A1", "a1", "思想政治建设", "一、思想政治建设", "A1 思想政治建设", "（一）思想政治建设"))
                .allSatisfy(each -> assertThat(AREAS.find(each)).isEqualTo("A1"));
        assertThat(AREAS.find("农业")).isNull();
        assertThat(AREAS.ofSerial("A2-07")).isEqualTo("A2");
        assertThat(
                        new AreaNames(
                                        List.of(
                                                new Area("1", "Priority 1"),
                                                new Area("2", "Priority 2")))
                                .find("2. Reform the service"))
                .isEqualTo("2");
    }

    private static Reading read(String... cells) {
        return reader(HEADING, columns(HEADING, false), false).read(line(2, cells)).orElseThrow();
    }

    private static List<Reading> readings(TableReader reader, List<Line> lines) {
        List<Reading> readings = new ArrayList<>();
        lines.forEach(line -> reader.read(line).ifPresent(readings::add));
        return readings;
    }

    private static Columns columns(Heading heading, boolean serialWithArea) {
        Map<Integer, Field> fields = heading.recognised();
        return new Columns(fields, null, serialWithArea);
    }

    private static TableReader reader(Heading heading, Columns columns, boolean fills) {
        return new TableReader(heading, columns, AREAS, GivenDepartments.NAMES, YEAR, fills);
    }

    private static Line line(int number, String... cells) {
        return new Line(number, List.of(cells));
    }
}
