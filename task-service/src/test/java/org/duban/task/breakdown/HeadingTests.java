package org.duban.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.task.sheet.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "序 号, SERIAL",
        "编号, SERIAL",
        "任务编号, SERIAL",
        "No., SERIAL",
        "领域, AREA",
        "任务板块, AREA",
        "Area, AREA",
        "工作任务, TITLE",
        "任务名称（简述）, TITLE",
        "重点任务*, TITLE",
        "Task name, TITLE",
        "牵头单位, LEAD",
        "责任单位, LEAD",
        "市级牵头部门, LEAD",
        "Lead department, LEAD",
        "配合单位, SUPPORTING",
        "协办单位：, SUPPORTING",
        "Supporting departments, SUPPORTING",
        "完成时限, DUE",
        "计划完成时间, DUE",
        "时间节点, DUE",
        "Due date, DUE",
        "工作目标, OBJECTIVE",
        "目标, OBJECTIVE",
        "对策措施, COUNTERMEASURES",
        "具体举措, COUNTERMEASURES",
        "进度安排, SCHEDULE",
        "检查考核, ASSESSMENT",
        "成果形式, DELIVERABLE",
        "开始时间, STARTS_ON"
    })
    void headingsAreSpelledInManyWays(String heading, Field field) {
        assertThat(Spellings.of(heading)).startsWith(field);
    }

    @ParameterizedTest
    @CsvSource({"备注", "联系人", "subaction_id", "schedule_end_date", "2018年市总工会重点任务和目标措施分解总表"})
    void whatIsNotCertainIsNoHeading(String text) {
        assertThat(Spellings.of(text)).isEmpty();
    }

    @Test
    void titlesStandAboveTheHeading() {
        Heading heading =
                Heading.find(
                        lines(
                                List.of("2018年重点任务分解表"),
                                List.of("填报单位：市总工会", "", "2018年3月"),
                                List.of("序号", "工作任务", "牵头单位", "完成时限"),
                                List.of("1", "工资支付", "市人社局", "6月底前")));

        assertThat(heading.line()).isEqualTo(3);
        assertThat(heading.recognised())
                .isEqualTo(Map.of(0, Field.SERIAL, 1, Field.TITLE, 2, Field.LEAD, 3, Field.DUE));
    }

    @Test
    void aHeadingMayHaveTwoLines() {
        Heading heading =
                Heading.find(
                        lines(
                                List.of("序号", "工作任务", "责任单位", "", "完成时限"),
                                List.of("", "", "牵头单位", "配合单位"),
                                List.of("1", "工资支付", "市人社局", "市财政局", "6月底前")));

        assertThat(heading.line()).isEqualTo(2);
        assertThat(heading.recognised())
                .containsEntry(2, Field.LEAD)
                .containsEntry(3, Field.SUPPORTING)
                .containsEntry(4, Field.DUE);
    }

    @Test
    void whereNoHeadingIsKnownItIsTheFirstOfTheWidestLines() {
        Heading heading =
                Heading.find(
                        lines(
                                List.of("Plans"),
                                List.of("dept_abb", "subaction_id", "subaction_body"),
                                List.of("CO", "2579", "Publish a look forward")));

        assertThat(heading.line()).isEqualTo(2);
        assertThat(heading.recognised()).isEmpty();
    }

    @Test
    void theSignatureIsTheHeadingsAndNotTheReasonBehindThem() {
        Heading plain = new Heading(1, List.of("序号", "工作任务"));
        Heading rejected = new Heading(3, List.of(" 序号", "工作任务*", "未导入原因"));

        assertThat(rejected.signature()).isEqualTo(plain.signature());
    }

    @SafeVarargs
    static List<Line> lines(List<String>... cells) {
        List<Line> lines = new ArrayList<>();
        for (List<String> each : cells) {
            lines.add(new Line(lines.size() + 1, each));
        }
        return lines;
    }
}
