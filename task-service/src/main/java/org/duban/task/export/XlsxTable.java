package org.duban.task.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of one sheet; texts are texts there, whatever they begin with. */
final class XlsxTable implements Table {

    private static final int FLUSHED_EVERY = 200;
    private static final int WIDTH = 16;
    private static final int LONGEST_SHEET_NAME = 31;

    private final Workbook book;
    private final Worksheet sheet;
    private int line;

    XlsxTable(OutputStream out, String name) {
        this.book = new Workbook(out, "Duban", "1.0");
        String title = name.replaceAll("[\\[\\]*?/\\\\:]", " ");
        this.sheet =
                book.newWorksheet(title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME)));
    }

    @Override
    public void head(List<String> names) throws IOException {
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(line, column, names.get(column));
        }
        sheet.range(line, 0, line, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        line++;
    }

    @Override
    public void line(List<@Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(line, column, day);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                case Number number -> sheet.value(line, column, number);
                case Object text -> sheet.value(line, column, text.toString());
            }
        }
        line++;
        if (line % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
