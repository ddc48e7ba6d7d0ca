package org.duban.task.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being read. Lines that hold nothing are left out; read it once, then close it.
 */
public interface Sheet extends Iterable<Line>, AutoCloseable {

    /** More columns than anybody reads: what stands further to the right is not looked at. */
    int MOST_COLUMNS = 200;

    /**
     * Opens a file.
     *
     * @param charset of a text, where it is known better than it can be guessed; null to guess
     * @throws SheetRejection for a file that is no table, or would not fit
     */
    static Sheet open(Path file, @Nullable Charset charset) {
        try {
            return switch (SheetKind.of(file)) {
                case XLSX -> XlsxSheet.open(file);
                case XLS -> XlsSheet.open(file);
                case CSV -> CsvSheet.open(file, charset);
            };
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    SheetKind kind();

    /** The encoding of a text; null for a workbook. */
    @Nullable Charset charset();

    /** Other tables of the workbook, which are not read. */
    List<String> passedOver();

    /** Whether the file says which cells are merged; if not, blanks may stand for the one above. */
    boolean knowsMergedCells();

    @Override
    Iterator<Line> iterator();

    @Override
    void close();

    /** What a library says of a broken file is for integrators; that it is broken is for people. */
    static SheetRejection unreadable(Exception cause) {
        return new SheetRejection(
                SheetRule.TABLE_UNREADABLE, Map.of("cause", String.valueOf(cause.getMessage())));
    }
}
