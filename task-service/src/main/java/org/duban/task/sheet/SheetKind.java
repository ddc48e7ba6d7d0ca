package org.duban.task.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What wrote a table; found by looking into the file, not by its name. */
public enum SheetKind {
    XLSX,
    XLS,
    CSV;

    private static final int HEAD = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * The kind of a file.
     *
     * @throws SheetRejection TABLE_KIND_UNKNOWN for what is neither a workbook nor a text
     */
    static SheetKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        if (startsWith(head, ZIP)) {
            return XLSX;
        }
        if (startsWith(head, OLE)) {
            return XLS;
        }
        if (head.length == 0 || !isText(head)) {
            throw new SheetRejection(SheetRule.TABLE_KIND_UNKNOWN, Map.of());
        }
        return CSV;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return head[0] != '<' && head[0] != '%';
    }
}
