package org.duban.task;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A task breakdown table as offices send it round: a title and a note above headings over two
 * lines, merged areas and leads, several departments in a cell, deadlines as phrases.
 */
public final class BreakdownTable {

    public static final List<String> AREAS = List.of("思想政治建设", "主体地位", "职业技能", "发展体制机制", "合法权益");

    /** What stands in the column of deadlines, one line each. */
    public static final List<String> DUES =
            List.of(
                    "6月底前",
                    "上半年",
                    "下半年",
                    "全年",
                    "年底前",
                    "4月-6月",
                    "每季度末",
                    "每月底",
                    "长期坚持",
                    "2018年9月",
                    "9月15日前",
                    "十月中旬",
                    "2018-11-30",
                    "2018年10月31日",
                    "第三季度",
                    "三月底前",
                    "12月20日前完成",
                    "常态化推进",
                    "待定",
                    "2018.8",
                    "5月至9月",
                    "印发后10个工作日内",
                    "2018年底前",
                    "按月推进",
                    "7月上旬",
                    "8月下旬",
                    "二季度末",
                    "10月份",
                    "11月底",
                    "２０１８年７月",
                    "Sep 2018",
                    "2018/12/1",
                    "长期",
                    "9月底前",
                    "10月1日前",
                    "四季度",
                    "11月",
                    "6月30日",
                    "每季度",
                    "全年",
                    "12月底前",
                    "3月—5月");

    private static final List<String> LEADS = List.of("市总工会", "市人社局", "市财政局", "市教育局");
    private static final List<String> SUPPORTING =
            List.of(
                    "市财政局、市教育局",
                    "市教育局，市总工会",
                    "市总工会；市人力资源和社会保障局",
                    "市人社局 市财政局",
                    "市财政局\n市教育局",
                    "各县区",
                    "市教育局/市财政局",
                    "");

    private static final List<String> HEAD =
            List.of("序号", "领域", "工作任务", "责任单位", "", "完成时限", "工作目标", "对策措施", "进度安排", "检查考核", "成果形式");
    private static final List<String> BELOW =
            List.of("", "", "", "牵头单位", "配合单位", "", "", "", "", "", "");
    private static final int FIRST = 4;

    /** A block of merged cells; lines count from 0. */
    private record Merged(int from, int to, int column) {}

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();

    public BreakdownTable() {
        lines.add(List.of("2018年产业工人队伍建设改革任务分解表"));
        lines.add(List.of("填报单位：市总工会"));
        lines.add(HEAD);
        lines.add(BELOW);
        for (int n = 0; n < DUES.size(); n++) {
            lines.add(line(n));
        }
        int perArea = (DUES.size() + AREAS.size() - 1) / AREAS.size();
        for (int from = 0; from < DUES.size(); from += perArea) {
            merge(from, Math.min(from + perArea, DUES.size()) - 1, 1);
        }
        for (int from = 0; from + 1 < DUES.size(); from += 2) {
            merge(from, from + 1, 3);
        }
    }

    private static List<String> line(int n) {
        int perArea = (DUES.size() + AREAS.size() - 1) / AREAS.size();
        int area = n / perArea;
        return new ArrayList<>(
                List.of(
                        "A%d-%02d".formatted(area + 1, n % perArea + 1),
                        AREAS.get(area),
                        "任务之" + (n + 1),
                        LEADS.get(n / 2 % LEADS.size()),
                        SUPPORTING.get(n % SUPPORTING.size()),
                        DUES.get(n),
                        "年底前完成" + (n + 1) + "项",
                        "逐户摸排",
                        "按季推进",
                        "现场核对",
                        "台账"));
    }

    /** Writes something else into a cell of the line of a task. */
    public BreakdownTable with(int task, int column, String text) {
        lines.get(FIRST + task).set(column, text);
        return this;
    }

    private void merge(int from, int to, int column) {
        merged.add(new Merged(FIRST + from, FIRST + to, column));
        for (int n = from + 1; n <= to; n++) {
            lines.get(FIRST + n).set(column, "");
        }
    }

    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("任务分解表");
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < lines.get(line).size(); column++) {
                    if (!lines.get(line).get(column).isEmpty()) {
                        sheet.value(line, column, lines.get(line).get(column));
                    }
                }
            }
            sheet.range(0, 0, 0, HEAD.size() - 1).merge();
            sheet.range(2, 3, 2, 4).merge();
            for (int column : List.of(0, 1, 2, 5, 6, 7, 8, 9, 10)) {
                sheet.range(2, column, 3, column).merge();
            }
            merged.forEach(
                    block ->
                            sheet.range(block.from(), block.column(), block.to(), block.column())
                                    .merge());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] xls() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("任务分解表");
            for (int line = 0; line < lines.size(); line++) {
                var row = sheet.createRow(line);
                for (int column = 0; column < lines.get(line).size(); column++) {
                    row.createCell(column).setCellValue(lines.get(line).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEAD.size() - 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            merged.forEach(
                    block ->
                            sheet.addMergedRegion(
                                    new CellRangeAddress(
                                            block.from(),
                                            block.to(),
                                            block.column(),
                                            block.column())));
            book.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] csv(Charset charset, boolean withMark) {
        StringBuilder text = new StringBuilder(withMark ? "\uFEFF" : "");
        for (List<String> line : lines) {
            for (int column = 0; column < HEAD.size(); column++) {
                String cell = column < line.size() ? line.get(column) : "";
                text.append(column == 0 ? "" : ",")
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(charset);
    }
}
