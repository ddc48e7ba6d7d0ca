package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger as a file says what the list says, and does no harm where it is opened. */
class ExportStory extends RunningService {

    private static final String EXPORT = "/api/tasks/export?programme=" + PROGRAMME;

    @Test
    void aSpreadsheetProgramReadsTheCsvAsItIs() throws IOException {
        begun(task("A1-exp-1", "title", "欠薪\"清零\",逐户"));

        Api.Answer file = as(OFFICE).get(EXPORT + "&q=A1-exp-1&format=CSV").expect(200);
        String text = new String(file.response().body(), UTF_8);
        List<CSVRecord> lines = csv(text);

        assertThat(text).startsWith("\uFEFF").contains("\r\n");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''", ".csv");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("任务")).isEqualTo("欠薪\"清零\",逐户");
        assertThat(lines.getFirst().get("牵头单位")).isEqualTo("市rsj");
        assertThat(lines.getFirst().get("领域")).isEqualTo("思想政治建设");
        assertThat(lines.getFirst().get("状态")).isEqualTo("在办");
        assertThat(lines.getFirst().get("现行时限")).isEqualTo("2018-12-31");
    }

    @Test
    void whatLooksLikeAFormulaIsAText() throws IOException {
        drafted(task("A1-exp-2", "title", "=HYPERLINK(\"http://x\",\"y\")"));

        CSVRecord line = csv(text("&q=A1-exp-2&format=CSV")).getFirst();
        Row row = xlsx("&q=A1-exp-2&format=XLSX").get(1);

        assertThat(line.get("任务")).isEqualTo("'=HYPERLINK(\"http://x\",\"y\")");
        assertThat(row.getCellText(2)).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
        assertThat(row.getCell(2).getFormula()).isNull();
    }

    @Test
    void aWorkbookHasDatesAndNumbersAndSpeaksEnglishIfAsked() throws IOException {
        begun(task("A1-exp-3"));

        byte[] body =
                as(OFFICE)
                        .with("Accept-Language", "en")
                        .get(EXPORT + "&q=A1-exp-3&format=XLSX")
                        .expect(200)
                        .response()
                        .body();
        List<Row> rows = rows(body);

        assertThat(rows.getFirst().getCellText(3)).isEqualTo("Lead department");
        assertThat(rows.get(1).getCellAsDate(13)).contains(LocalDateTime.of(2018, 12, 31, 0, 0));
        assertThat(rows.get(1).getCellAsNumber(9).orElseThrow().intValue()).isEqualTo(30);
        assertThat(rows.get(1).getCellText(6)).isEqualTo("In progress");
    }

    @Test
    void everyPageOfTheListIsInTheFileInItsOrder() throws IOException {
        for (int n = 100; n < 310; n++) {
            drafted(task("A1-many-" + n));
        }

        List<String> serials =
                csv(text("&q=A1-many&sort=serial&format=CSV")).stream()
                        .map(line -> line.get("序号"))
                        .toList();

        assertThat(serials).hasSize(210).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aDepartmentTakesAwayOnlyWhatItSees() throws IOException {
        assigned(task("A1-exp-4"));

        byte[] body =
                as(STRANGER).get(EXPORT + "&q=A1-exp-4&format=CSV").expect(200).response().body();

        assertThat(csv(new String(body, UTF_8))).isEmpty();
        nobody().get(EXPORT + "&format=CSV").expect(401);
        as(OFFICE).get(EXPORT + "&format=DOC").expect(400);
        as(OFFICE).get(EXPORT).expect(400);
        as(OFFICE).get("/api/tasks/export?programme=none&format=CSV").refused(404, "not-found");
    }

    @Test
    void theColumnsAreThoseThatWereAskedForInTheirOrder() throws IOException {
        begun(task("A1-exp-5"));

        String chosen = text("&q=A1-exp-5&format=CSV&columns=current-due,serial,lead");
        List<Row> book = xlsx("&q=A1-exp-5&format=XLSX&columns=percent&columns=serial");

        assertThat(chosen.substring(1).lines())
                .containsExactly("现行时限,序号,牵头单位", "2018-12-31,A1-exp-5,市rsj");
        assertThat(book.get(1).getCellCount()).isEqualTo(2);
        assertThat(book.get(1).getCellAsNumber(0).orElseThrow().intValue()).isEqualTo(30);
        assertThat(book.get(1).getCellText(1)).isEqualTo("A1-exp-5");
        assertThat(text("&q=A1-exp-5&format=CSV&columns=").lines().findFirst())
                .isEqualTo(text("&q=A1-exp-5&format=CSV").lines().findFirst());
    }

    @Test
    void aColumnThatThereIsNoneOfOrThatCameAlreadyIsRefused() {
        String csv = EXPORT + "&format=CSV&columns=";
        Api.Answer unknown = as(OFFICE).get(csv + "serial,password").refused(400, "choice-unknown");
        as(OFFICE).get(csv + "serial,,title").refused(400, "choice-unknown");
        Api.Answer twice = as(OFFICE).get(csv + "serial,title,serial").refused(400, "choice-twice");

        JsonNode facts = unknown.json().get("facts");
        assertThat(facts.get("field").asString()).isEqualTo("columns");
        assertThat(facts.get("value").asString()).isEqualTo("password");
        assertThat(twice.json().get("facts").get("value").asString()).isEqualTo("serial");
        assertThat(unknown.json().get("detail").asString()).contains("password", "last-feedback");
        assertThat(facts.get("known").asString().split(", "))
                .as("what the description of the API says")
                .containsExactlyElementsOf(describedColumns());
    }

    private List<String> describedColumns() {
        List<String> columns = new ArrayList<>();
        for (JsonNode parameter :
                as(OFFICE)
                        .get("/v3/api-docs")
                        .json()
                        .at("/paths/~1api~1tasks~1export/get/parameters")) {
            if (parameter.get("name").asString().equals("columns")) {
                parameter.at("/schema/items/enum").forEach(key -> columns.add(key.asString()));
            }
        }
        return columns;
    }

    private String text(String query) {
        return new String(as(OFFICE).get(EXPORT + query).expect(200).response().body(), UTF_8);
    }

    private List<Row> xlsx(String query) throws IOException {
        return rows(as(OFFICE).get(EXPORT + query).expect(200).response().body());
    }

    private static List<Row> rows(byte[] body) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
