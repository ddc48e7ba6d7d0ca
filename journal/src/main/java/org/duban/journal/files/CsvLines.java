package org.duban.journal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a byte order mark, by which spreadsheet programs know UTF-8. A text that such a
 * program would take for a formula is led by an apostrophe (OWASP, CSV injection).
 */
public final class CsvLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final CSVPrinter printer;

    public CsvLines(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** One line: texts, whole numbers, dates, or nothing. */
    public void line(List<? extends @Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvLines::harmless).toList());
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text
                        && !text.isEmpty()
                        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
