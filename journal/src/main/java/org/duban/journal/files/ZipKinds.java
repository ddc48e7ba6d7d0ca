package org.duban.journal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an archive really is: many documents are archives with certain entries. */
final class ZipKinds {

    static final String PLAIN = "application/zip";
    static final String PROGRAM = "application/java-archive";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> BY_BEGINNING =
            Map.of(
                    "word/",
                    OOXML + "wordprocessingml.document",
                    "xl/",
                    OOXML + "spreadsheetml.sheet",
                    "ppt/",
                    OOXML + "presentationml.presentation",
                    "OFD.xml",
                    "application/ofd",
                    "META-INF/MANIFEST.MF",
                    PROGRAM,
                    "AndroidManifest.xml",
                    PROGRAM);

    private ZipKinds() {}

    /**
     * Looks at the entries of an archive.
     *
     * @param head its beginning; what is not in it is not looked at
     */
    static String of(byte[] head) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (Map.Entry<String, String> kind : BY_BEGINNING.entrySet()) {
                    if (entry.getName().startsWith(kind.getKey())) {
                        return kind.getValue();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException cutOff) {
            return PLAIN; // the head ends here, or the archive is odd: it stays an archive
        }
        return PLAIN;
    }
}
