package org.duban.task.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duban.journal.files.CsvLines;
import org.jspecify.annotations.Nullable;

/** Lines of a text with values between commas. */
final class CsvTable implements Table {

    private final CsvLines lines;

    CsvTable(OutputStream out) throws IOException {
        this.lines = new CsvLines(out);
    }

    @Override
    public void head(List<String> names) throws IOException {
        lines.line(names);
    }

    @Override
    public void line(List<@Nullable Object> cells) throws IOException {
        lines.line(cells);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
