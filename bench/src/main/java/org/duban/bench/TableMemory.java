package org.duban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.task.sheet.Line;
import org.duban.task.sheet.Sheet;
import org.duban.task.sheet.SheetKind;

/**
 * What stays in memory while a table is read to its last line: the living heap, after a collection,
 * above what it was before the table was opened. No value of a table comes twice.
 */
public final class TableMemory {

    private static final int COLUMNS = 9;
    private static final String WORDS = "第 %d 项工作的第 %d 栏：培训企业职工，逐月推进";

    private TableMemory() {}

    /** Arguments: lines of each table in turn. */
    public static void main(String[] arguments) throws IOException {
        for (String lines : arguments) {
            for (SheetKind kind : new SheetKind[] {SheetKind.CSV, SheetKind.XLSX}) {
                measure(kind, Integer.parseInt(lines));
            }
        }
    }

    private static void measure(SheetKind kind, int lines) throws IOException {
        Path file = Files.createTempFile("duban-bench", null);
        try {
            if (kind == SheetKind.CSV) {
                csv(file, lines);
            } else {
                xlsx(file, lines);
            }
            long before = living();
            int read = 0;
            try (Sheet sheet = Sheet.open(file, null)) {
                for (Line line : sheet) {
                    read = line.number();
                    if (read == lines) {
                        System.out.printf(
                                Locale.ROOT,
                                "%-4s %,7d lines, %,6d KB: %,6d KB of living heap at the last%n",
                                kind,
                                lines,
                                Files.size(file) / 1024,
                                (living() - before) / 1024);
                    }
                }
            }
            if (read != lines) {
                throw new IllegalStateException("read " + read + " of " + lines + " lines");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void csv(Path file, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            for (int line = 0; line < lines; line++) {
                for (int column = 0; column < COLUMNS; column++) {
                    out.write((column == 0 ? "" : ",") + WORDS.formatted(line, column));
                }
                out.write('\n');
            }
        }
    }

    private static void xlsx(Path file, int lines) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int line = 0; line < lines; line++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(line, column, WORDS.formatted(line, column));
                }
            }
        }
    }

    /** Bytes of the heap that live. */
    private static long living() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
