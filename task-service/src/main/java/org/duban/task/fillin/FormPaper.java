package org.duban.task.fillin;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes forms as workbooks that explain themselves, in Chinese and in English: whoever fills one
 * in has nobody to ask.
 */
@Component
class FormPaper {

    /** Cells of one row: texts, whole numbers, dates; what is missing stays blank. */
    interface Cells {
        @Nullable Object in(FormColumn column);
    }

    static final int EXPLAINED_IN_LINES = 4;

    private static final String TO_FILL_IN = "FFF8E1";
    private static final String DAY = "yyyy-mm-dd";
    private static final String PLAIN_TEXT = "@";

    private final Texts texts;

    FormPaper(Texts texts) {
        this.texts = texts;
    }

    /** Writes a form with so many rows; with the reasons, if it goes back to be put right. */
    void write(OutputStream out, List<Cells> rows, boolean withReasons) throws IOException {
        List<FormColumn> columns = FormColumn.of(withReasons);
        try (Workbook book = new Workbook(out, "Duban", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.say("fill-in.sheet", Map.of()));
            int line = explain(sheet);
            name(sheet, line++, columns);
            head(sheet, line++, columns);
            sheet.freezePane(2, line);
            if (!rows.isEmpty()) {
                style(sheet, line, line + rows.size() - 1, columns);
            }
            for (Cells row : rows) {
                write(sheet, line++, columns, row);
            }
        }
    }

    private int explain(Worksheet sheet) {
        int line = 0;
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            for (int n = 1; n <= EXPLAINED_IN_LINES; n++) {
                sheet.value(
                        line,
                        0,
                        texts.say(
                                language,
                                "fill-in.explained." + n,
                                Map.of("most", FormLines.MOST)));
                if (n == 1) {
                    sheet.style(line, 0).bold().set();
                }
                line++;
            }
        }
        return line;
    }

    /** By these the columns are known again. */
    private static void name(Worksheet sheet, int line, List<FormColumn> columns) {
        for (int n = 0; n < columns.size(); n++) {
            sheet.value(line, n, columns.get(n).name());
        }
        sheet.hideRow(line);
    }

    private void head(Worksheet sheet, int line, List<FormColumn> columns) {
        for (int n = 0; n < columns.size(); n++) {
            FormColumn column = columns.get(n);
            sheet.width(n, column.width());
            sheet.value(line, n, heading(column));
            if (FormColumn.HIDDEN.contains(column)) {
                sheet.hideColumn(n);
            }
        }
        sheet.range(line, 0, line, columns.size() - 1).style().bold().wrapText(true).set();
    }

    private String heading(FormColumn column) {
        return FormColumn.HIDDEN.contains(column)
                ? column.name()
                : text(Locale.ROOT, column) + " / " + text(Locale.ENGLISH, column);
    }

    private String text(Locale language, FormColumn column) {
        return texts.say(language, "fill-in.column." + column.key(), Map.of());
    }

    /** What begins with = or - is a text in a cell for texts, and a day a day in one for days. */
    private static void style(Worksheet sheet, int from, int to, List<FormColumn> columns) {
        for (FormColumn column : FormColumn.TO_FILL_IN) {
            int at = columns.indexOf(column);
            var style = sheet.range(from, at, to, at).style().fillColor(TO_FILL_IN).wrapText(true);
            switch (column) {
                case PERCENT -> style.set();
                case FORECAST -> style.format(DAY).set();
                default -> style.format(PLAIN_TEXT).set();
            }
        }
        for (FormColumn column : List.of(FormColumn.TITLE, FormColumn.WHY)) {
            int at = columns.indexOf(column);
            if (at >= 0) {
                sheet.range(from, at, to, at).style().wrapText(true).set();
            }
        }
        int due = columns.indexOf(FormColumn.DUE);
        sheet.range(from, due, to, due).style().format(DAY).set();
    }

    private static void write(Worksheet sheet, int line, List<FormColumn> columns, Cells row) {
        for (int n = 0; n < columns.size(); n++) {
            switch (row.in(columns.get(n))) {
                case null -> {}
                case LocalDate day -> sheet.value(line, n, day);
                case Number number -> sheet.value(line, n, number);
                case Object text -> {
                    if (!text.toString().isEmpty()) {
                        sheet.value(line, n, text.toString());
                    }
                }
            }
        }
    }
}
