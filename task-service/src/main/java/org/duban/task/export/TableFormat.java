package org.duban.task.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.duban.journal.files.Downloads;

/** The kinds of file a table is written as. */
enum TableFormat {
    CSV(Downloads.CSV) {
        @Override
        Table begin(OutputStream out, String name) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX(Downloads.XLSX) {
        @Override
        Table begin(OutputStream out, String name) throws IOException {
            return new XlsxTable(out, name);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Begins a file to be saved; nothing is kept of it in memory but the latest lines. */
    Table begin(HttpServletResponse response, String name) throws IOException {
        String file = name + "." + name().toLowerCase(Locale.ROOT);
        return begin(Downloads.begin(response, mediaType, file), name);
    }

    abstract Table begin(OutputStream out, String name) throws IOException;
}
