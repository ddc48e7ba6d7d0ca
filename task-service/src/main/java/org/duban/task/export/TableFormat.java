package org.duban.task.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The kinds of file a table is written as. */
enum TableFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Table begin(OutputStream out, String name) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Table begin(OutputStream out, String name) throws IOException {
            return new XlsxTable(out, name);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file; nothing is kept of it in memory but the latest lines. */
    abstract Table begin(OutputStream out, String name) throws IOException;
}
