package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duban.task.Api;
import org.duban.task.BreakdownTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The office brings a breakdown table, sees what it would do, applies it and takes it back. */
class ImportStory extends ImportingService {

    private static final int ALL = BreakdownTable.DUES.size();
    private static final List<String> SHOWN =
            List.of(
                    "serial",
                    "area",
                    "title",
                    "leadDepartment",
                    "supportingDepartments",
                    "kind",
                    "status",
                    "startsOn",
                    "originalDue",
                    "duePrecision");

    @Test
    void fourFilesOfOneTableGiveTheSameTasks() {
        BreakdownTable table = new BreakdownTable();
        List<List<String>> xlsx = tasksOf("i-xlsx", "分解表.xlsx", table.xlsx());

        assertThat(xlsx).hasSize(ALL);
        assertThat(xlsx.getFirst())
                .containsExactly(
                        "A1-01",
                        "A1",
                        "任务之1",
                        "i-zgh",
                        "[\"i-czj\",\"i-jyj\"]",
                        "FIXED_DATE",
                        "DRAFT",
                        "",
                        "2018-06-30",
                        "MONTH");
        assertThat(tasksOf("i-xls", "分解表.xls", table.xls())).isEqualTo(xlsx);
        assertThat(tasksOf("i-gbk", "a.csv", table.csv(Charset.forName("GBK"), false)))
                .isEqualTo(xlsx);
        assertThat(tasksOf("i-bom", "b.csv", table.csv(UTF_8, true))).isEqualTo(xlsx);
    }

    private List<List<String>> tasksOf(String programme, String name, byte[] content) {
        programmeOfFiveAreas(programme);
        JsonNode looked = brought(programme, name, content);
        assertThat(looked.path("state").asString()).isEqualTo("CHECKED");
        assertThat(looked.path("unknownDepartments").isEmpty()).isTrue();
        counted(looked, ALL, 0, 0, 0);
        assertThat(tasks(programme)).isEmpty();

        JsonNode done = applied(looked.path("id").asString());

        assertThat(result(done, "CREATED")).isEqualTo(ALL);
        return tasks(programme).stream()
                .map(task -> SHOWN.stream().map(field -> text(task.path(field))).toList())
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isString() ? value.asString() : value.toString();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        programmeOfFiveAreas("i-again");
        applied(id(brought("i-again", "a.xlsx", new BreakdownTable().xlsx())));

        JsonNode again = brought("i-again", "a.xlsx", new BreakdownTable().xlsx());

        counted(again, 0, ALL, 0, 0);
        as(OFFICE)
                .post(path(id(again)) + "/apply", Map.of())
                .refused(409, "import-changes-nothing");
        assertThat(tasks("i-again")).allMatch(task -> task.path("revision").asInt() == 1);
    }

    @Test
    void whatIsWrongIsToldWithLineAndColumnAndTheRestIsApplied() throws IOException {
        programmeOfFiveAreas("i-wrong");
        BreakdownTable table =
                new BreakdownTable().with(0, 5, "尽快").with(1, 4, "市气象局、市财政局").with(2, 2, "");

        JsonNode looked = brought("i-wrong", "分解表.xlsx", table.xlsx());
        List<JsonNode> wrong = rows(id(looked), "&outcome=ERROR");

        counted(looked, ALL - 3, 0, 0, 3);
        assertThat(wrong).extracting(row -> row.path("number").asInt()).containsExactly(5, 6, 7);
        assertThat(wrong.getFirst().at("/problems/0/column").asString()).isEqualTo("F");
        assertThat(wrong.getFirst().at("/problems/0/text").asString())
                .startsWith("看不懂完成时限“尽快”。请写成");
        assertThat(
                        as(OFFICE)
                                .with("Accept-Language", "en")
                                .get(path(id(looked)) + "/rows?outcome=ERROR&limit=1")
                                .string("items/0/problems/0/text"))
                .startsWith("The deadline \"尽快\" is not understood. Write");
        assertThat(looked.at("/unknownDepartments/0/name").asString()).isEqualTo("市气象局");
        assertThat(looked.at("/unknownDepartments/0/lines/0").asInt()).isEqualTo(6);

        assertThat(result(applied(id(looked)), "CREATED")).isEqualTo(ALL - 3);
        List<Row> rejected = rejected(id(looked));

        assertThat(rejected).hasSize(4);
        assertThat(rejected.getFirst().getCellText(0)).isEqualTo("序号");
        assertThat(rejected.getFirst().getCellText(11)).isEqualTo("未导入原因");
        assertThat(rejected.get(2).getCellText(1)).isEqualTo("思想政治建设");
        assertThat(rejected.get(2).getCellText(11)).contains("E 列", "市气象局");
        JsonNode mended = brought("i-wrong", "mended.xlsx", mended(rejected));
        counted(mended, 3, 0, 0, 0);
        assertThat(result(applied(id(mended)), "CREATED")).isEqualTo(3);
        assertThat(tasks("i-wrong")).hasSize(ALL);
    }

    private List<Row> rejected(String id) throws IOException {
        Api.Answer file = as(OFFICE).get(path(id) + "/rejected-rows").expect(200);
        assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''", ".xlsx");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            return book.getFirstSheet().read();
        }
    }

    /** What an office would do in a spreadsheet program with the lines that came back. */
    private static byte[] mended(List<Row> rejected) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("x");
            for (int line = 0; line < rejected.size(); line++) {
                for (int column = 0; column < rejected.get(line).getCellCount(); column++) {
                    String cell = rejected.get(line).getCellText(column);
                    String good = cell.replace("尽快", "9月底前").replace("市气象局、", "");
                    sheet.value(line, column, line == 3 && column == 2 ? "任务之3" : good);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aChangedLineChangesADraftAndNothingElse() {
        programmeOfFiveAreas("i-changed");
        applied(id(brought("i-changed", "a.xlsx", new BreakdownTable().xlsx())));
        as(OFFICE).post("/api/tasks/i-changed.A1-02/assignment", Map.of()).expect(200);
        BreakdownTable later =
                new BreakdownTable().with(0, 5, "9月底前").with(1, 2, "改了名").with(2, 2, "新名称");

        JsonNode looked = brought("i-changed", "a.xlsx", later.xlsx());

        counted(looked, 0, ALL - 3, 2, 1);
        JsonNode assigned = rows(id(looked), "&outcome=ERROR").getFirst();
        assertThat(assigned.at("/problems/0/code").asString()).isEqualTo("ASSIGNED_ALREADY");
        assertThat(assigned.at("/problems/0/text").asString()).startsWith("任务已经下达（待签收）");
        JsonNode changed = rows(id(looked), "&outcome=CHANGED").getFirst();
        assertThat(changed.at("/changes/0/part").asString()).isEqualTo("DUE");
        assertThat(changed.at("/changes/0/from").asString()).isEqualTo("2018-06-30");
        assertThat(changed.at("/changes/0/to").asString()).isEqualTo("2018-09-30");

        assertThat(result(applied(id(looked)), "REDRAFTED")).isEqualTo(2);
        Api.Answer task = as(OFFICE).get("/api/tasks/i-changed.A1-01").expect(200);
        assertThat(task.string("originalDue")).isEqualTo("2018-09-30");
        assertThat(task.json().path("revision").asInt()).isEqualTo(2);
        assertThat(as(OFFICE).get("/api/tasks/i-changed.A1-02").string("title")).isEqualTo("任务之2");
    }

    @Test
    void anImportIsTakenBackAsFarAsNobodyTouchedIt() {
        programmeOfFiveAreas("i-undo");
        JsonNode first = applied(id(brought("i-undo", "表.xlsx", new BreakdownTable().xlsx())));
        as(OFFICE).post("/api/tasks/i-undo.A1-02/assignment", Map.of()).expect(200);

        JsonNode undone = undone(id(first));

        assertThat(undone.path("state").asString()).isEqualTo("UNDONE");
        assertThat(result(undone, "WITHDRAWN")).isEqualTo(ALL - 1);
        assertThat(result(undone, "KEPT")).isEqualTo(1);
        JsonNode kept = rows(id(first), "&result=KEPT").getFirst();
        assertThat(kept.path("serial").asString()).isEqualTo("A1-02");
        assertThat(kept.path("why").asString()).contains("任务又有改动");
        assertThat(as(OFFICE).get("/api/tasks/i-undo.A1-01/history").string("items/1/text"))
                .isEqualTo("终止：撤回导入：表.xlsx");
        assertThat(as(OFFICE).get("/api/tasks/i-undo.A1-02").string("status"))
                .isEqualTo("ASSIGNED");

        JsonNode again = brought("i-undo", "表.xlsx", new BreakdownTable().xlsx());
        counted(again, ALL - 1, 1, 0, 0);
        assertThat(result(applied(id(again)), "CREATED")).isEqualTo(ALL - 1);
        assertThat(as(OFFICE).get("/api/tasks/i-undo.A1-01").string("status")).isEqualTo("DRAFT");
    }

    @Test
    void aDraftThatWasWrittenAnewReadsAsBefore() {
        programmeOfFiveAreas("i-restore");
        applied(id(brought("i-restore", "a.xlsx", new BreakdownTable().xlsx())));
        BreakdownTable later = new BreakdownTable().with(0, 2, "新名称");
        JsonNode second = applied(id(brought("i-restore", "a.xlsx", later.xlsx())));

        assertThat(result(undone(id(second)), "RESTORED")).isEqualTo(1);

        assertThat(as(OFFICE).get("/api/tasks/i-restore.A1-01").string("title")).isEqualTo("任务之1");
    }

    @Test
    void aDraftThatIsReckonedReadsAsBeforeAlsoAfterItWasRefused() {
        programmeOfFiveAreas("i-offset");
        applied(id(brought("i-offset", "a.xlsx", new BreakdownTable().xlsx())));
        String path = "/api/tasks/i-offset.A3-04";
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
        assertThat(as(OFFICE).get(path).string("currentDue")).isEqualTo("2018-09-17");
        as("liaison.i-czj").post(path + "/refusal", Map.of("reason", "不属本局职责")).expect(200);
        counted(brought("i-offset", "a.xlsx", new BreakdownTable().xlsx()), 0, ALL, 0, 0);
        BreakdownTable later = new BreakdownTable().with(21, 5, "签收后1个月内");

        JsonNode second = applied(id(brought("i-offset", "a.xlsx", later.xlsx())));
        assertThat(as(OFFICE).get(path).string("dueOffset/unit")).isEqualTo("MONTH");
        assertThat(result(undone(id(second)), "RESTORED")).isEqualTo(1);

        assertThat(as(OFFICE).get(path).string("dueOffset/unit")).isEqualTo("WORKING_DAY");
        assertThat(as(OFFICE).get(path).json().at("/currentDue").isNull()).isTrue();
    }

    @Test
    void whatColumnsMeanIsSaidOnceAndRemembered() {
        programmeOfFiveAreas("i-columns");
        byte[] table = "code,what,who\n1,宣讲,市总工会\n2,阵地,市人社局\n".getBytes(UTF_8);

        JsonNode looked = brought("i-columns", "a.csv", table);
        assertThat(looked.path("state").asString()).isEqualTo("NEEDS_COLUMNS");
        assertThat(looked.path("missing").toString()).contains("SERIAL", "TITLE", "LEAD");
        as(OFFICE).post(path(id(looked)) + "/apply", Map.of()).refused(409, "import-not-in-state");
        as(OFFICE)
                .post(path(id(looked)) + "/columns", columns(Map.of(0, "SERIAL", 1, "SERIAL")))
                .refused(422, "field-twice");
        as(OFFICE)
                .post(path(id(looked)) + "/columns", columns(Map.of(7, "SERIAL")))
                .refused(422, "column-unknown");

        as(OFFICE)
                .post(
                        path(id(looked)) + "/columns",
                        columns(Map.of(0, "SERIAL", 1, "TITLE", 2, "LEAD")))
                .expect(200);
        counted(settled(id(looked)), 2, 0, 0, 0);
        JsonNode next = brought("i-columns", "b.csv", table);
        assertThat(next.path("columnsFrom").asString()).isEqualTo("REMEMBERED");
        counted(next, 2, 0, 0, 0);
        assertThat(result(applied(id(next)), "CREATED")).isEqualTo(2);
        assertThat(tasks("i-columns").getFirst().path("serial").asString()).isEqualTo("A3-1");
    }

    private static Map<String, Object> columns(Map<Integer, String> fields) {
        return Map.of(
                "columns",
                fields.entrySet().stream()
                        .map(each -> Map.of("index", each.getKey(), "field", each.getValue()))
                        .toList(),
                "area",
                "A3",
                "serialWithArea",
                true);
    }

    private static String id(JsonNode paper) {
        return paper.path("id").asString();
    }
}
