package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A form as somebody has it open in a spreadsheet program. */
final class FilledForm {

    /** A formula that was never calculated. */
    record Formula(String text) {}

    private final List<List<Object>> lines = new ArrayList<>();
    private final List<String> names;

    private FilledForm(List<List<Object>> lines) {
        this.lines.addAll(lines);
        this.names =
                lines.stream()
                        .filter(line -> line.contains("TASK") && line.contains("DONE"))
                        .findFirst()
                        .orElseThrow()
                        .stream()
                        .map(String::valueOf)
                        .toList();
    }

    static FilledForm of(byte[] workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<Object>> lines = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                List<Object> cells = new ArrayList<>();
                for (int n = 0; n < row.getCellCount(); n++) {
                    cells.add(row.getOptionalCell(n).map(cell -> cell.getText()).orElse(""));
                }
                lines.add(cells);
            }
            return new FilledForm(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands in a column of the row of a task; empty where it has no row. */
    String cell(String task, String column) {
        return lines.stream()
                .filter(line -> line.contains(task))
                .findFirst()
                .map(line -> String.valueOf(line.get(names.indexOf(column))))
                .orElse("");
    }

    List<String> tasks() {
        int task = names.indexOf("TASK");
        return lines.stream()
                .skip(lines.indexOf(new ArrayList<Object>(names)) + 2L)
                .map(line -> String.valueOf(line.get(task)))
                .toList();
    }

    /** All of the text above the rows. */
    String top() {
        return lines.subList(0, lines.size() - tasks().size()).toString();
    }

    FilledForm fill(String task, String column, Object value) {
        List<Object> row =
                lines.stream().filter(line -> line.contains(task)).findFirst().orElseThrow();
        set(row, column, value);
        return this;
    }

    FilledForm update(String task, Object percent, String done) {
        return fill(task, "PERCENT", percent).fill(task, "DONE", done);
    }

    /** A row that was not there. */
    FilledForm add(String task, Object revision, Object percent, String done) {
        List<Object> row = new ArrayList<>(Collections.nCopies(names.size(), ""));
        set(row, "TITLE", "手工添加");
        set(row, "TASK", task);
        set(row, "REVISION", revision);
        set(row, "PERCENT", percent);
        set(row, "DONE", done);
        lines.add(row);
        return this;
    }

    private void set(List<Object> row, String column, Object value) {
        int at = names.indexOf(column);
        assertThat(at).as("column %s of %s", column, names).isNotNegative();
        while (row.size() <= at) {
            row.add("");
        }
        row.set(at, value);
    }

    byte[] xlsx() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook book = new Workbook(bytes, "Story", "1.0")) {
                Worksheet sheet = book.newWorksheet("填报表");
                for (int line = 0; line < lines.size(); line++) {
                    for (int column = 0; column < lines.get(line).size(); column++) {
                        write(sheet, line, column, lines.get(line).get(column));
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Worksheet sheet, int line, int column, Object value) {
        switch (value) {
            case Formula formula -> sheet.formula(line, column, formula.text());
            case Number number -> sheet.value(line, column, number);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy/m/d").set();
            }
            default -> sheet.value(line, column, value.toString());
        }
    }
}
