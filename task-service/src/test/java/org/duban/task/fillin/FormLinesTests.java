package org.duban.task.fillin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.duban.journal.door.Texts;
import org.duban.task.sheet.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormLinesTests {

    private static final Texts TEXTS = new Texts(List.of("task-service-texts"));
    private static final List<String> NAMES =
            FormColumn.of(false).stream().map(FormColumn::name).toList();

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FormPaper(TEXTS).write(bytes, List.of(FormLinesTests::cell), true);
        Path file = Files.write(folder.resolve("form.xlsx"), bytes.toByteArray());

        assertThat(FormLines.of(file))
                .extracting(FormLine::task, FormLine::revision, FormLine::serial, FormLine::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "p.A1", "7", "A1", "=HYPERLINK(\"http://x\")"));
        FormLine line = FormLines.of(file).getFirst();
        assertThat(line.number()).isEqualTo(2 * FormPaper.EXPLAINED_IN_LINES + 3);
        assertThat(line.entry()).isEqualTo(new FillInEntry("60", "=1+1", "", "", "2018-10-05", ""));
    }

    private static Object cell(FormColumn column) {
        return switch (column) {
            case SERIAL -> "A1";
            case TITLE -> "=HYPERLINK(\"http://x\")";
            case DUE -> LocalDate.of(2018, 12, 31);
            case BEFORE -> 30;
            case PERCENT -> "60";
            case DONE -> "=1+1";
            case FORECAST -> LocalDate.of(2018, 10, 5);
            case WHY -> "理由";
            case TASK -> "p.A1";
            case REVISION -> "7";
            case PROBLEMS, NEXT_STEPS, REASON -> "";
        };
    }

    @Test
    void ofAFormulaItsValueIsRead() throws IOException {
        Path file = folder.resolve("form.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet();
            Row names = sheet.createRow(0);
            Row row = sheet.createRow(1);
            for (int n = 0; n < NAMES.size(); n++) {
                names.createCell(n).setCellValue(NAMES.get(n));
            }
            row.createCell(NAMES.indexOf("TASK")).setCellValue("p.A1");
            row.createCell(NAMES.indexOf("REVISION")).setCellValue(7);
            Cell percent = row.createCell(NAMES.indexOf("PERCENT"));
            percent.setCellFormula("30+30");
            Cell done = row.createCell(NAMES.indexOf("DONE"));
            done.setCellFormula("\"走访\"&120&\"家\"");
            new HSSFFormulaEvaluator(book).evaluateAll();
            book.write(out);
        }

        FormLine line = FormLines.of(file).getFirst();
        assertThat(line.revision()).isEqualTo("7");
        assertThat(line.entry().percent()).isEqualTo("60");
        assertThat(line.entry().done()).isEqualTo("走访120家");
    }

    @Test
    void columnsMayBeMovedAndHeadingsDeleted() {
        List<String> moved = new ArrayList<>(NAMES);
        Collections.reverse(moved);
        List<String> cells = new ArrayList<>(Collections.nCopies(moved.size(), ""));
        cells.set(moved.indexOf("TASK"), "p.A1");
        cells.set(moved.indexOf("PERCENT"), "60");

        assertThat(FormLines.of(List.of(new Line(1, moved), new Line(2, cells))))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().percent()).isEqualTo("60"));
    }

    @Test
    void aTableOfOtherColumnsIsNoForm() {
        List<String> withoutRevision = new ArrayList<>(NAMES);
        withoutRevision.remove("REVISION");
        List<Line> lines = new ArrayList<>(Collections.nCopies(60, new Line(1, withoutRevision)));

        refused(lines, "form-not-recognised");
        refused(List.of(), "form-not-recognised");
        lines.add(new Line(61, NAMES));
        refused(lines, "form-not-recognised");
    }

    @Test
    void aFormHasFiveHundredRowsAndAMillionCharacters() {
        List<Line> lines = new ArrayList<>(List.of(new Line(1, NAMES)));
        lines.addAll(Collections.nCopies(FormLines.MOST, new Line(2, List.of("A1"))));
        assertThat(FormLines.of(lines)).hasSize(500);

        lines.add(new Line(502, List.of("A1")));
        refused(lines, "form-too-long");
        String text = "长".repeat(FormLines.MOST_CHARACTERS / 2);
        Line half = new Line(2, List.of(text));
        assertThat(FormLines.of(List.of(lines.getFirst(), half, half))).hasSize(2);
        refused(
                List.of(lines.getFirst(), half, half, new Line(4, List.of("1"))),
                "form-text-too-long");
    }

    private static void refused(List<Line> lines, String slug) {
        assertThatThrownBy(() -> FormLines.of(lines))
                .isInstanceOf(FillInRejection.class)
                .hasMessageContaining(slug);
    }
}
