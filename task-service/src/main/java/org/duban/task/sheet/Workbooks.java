package org.duban.task.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What must be known of an .xlsx file before it is read: that it is not a bomb, what is merged. */
final class Workbooks {

    /** More than this many bytes are not unpacked: 256 MB. */
    static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** What is read as a whole, the texts of all cells above all, has this many bytes: 32 MB. */
    static final long MOST_TEXT = 32L * 1024 * 1024;

    private static final String LINES = "xl/worksheets/";
    private static final String PICTURES = "xl/media/";
    private static final int MOST_ENTRIES = 5000;
    private static final int MOST_MERGES = 100_000;
    private static final int PART = 64 * 1024;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private Workbooks() {}

    /**
     * Unpacks everything once without keeping it; what the archive says of its sizes is not
     * believed.
     *
     * @param mostText limit of what is neither lines, which are read one by one, nor pictures
     * @throws SheetRejection TABLE_UNPACKS_TOO_LARGE, TABLE_TEXTS_TOO_LARGE
     */
    static void requireHarmless(Path file, long most, long mostText) throws IOException {
        long unpacked = 0;
        long text = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge(SheetRule.TABLE_UNPACKS_TOO_LARGE, most);
            }
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                long size = size(zip, entry, most - unpacked);
                unpacked += size;
                if (unpacked > most) {
                    throw tooLarge(SheetRule.TABLE_UNPACKS_TOO_LARGE, most);
                }
                String name = entry.getName();
                text += name.startsWith(LINES) || name.startsWith(PICTURES) ? 0 : size;
                if (text > mostText) {
                    throw tooLarge(SheetRule.TABLE_TEXTS_TOO_LARGE, mostText);
                }
            }
        }
    }

    /** How many bytes it has unpacked; if more than so many, some more than so many. */
    private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] part = new byte[PART];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(part);
                    read >= 0 && size <= most;
                    read = content.read(part)) {
                size += read;
            }
        }
        return size;
    }

    private static SheetRejection tooLarge(SheetRule rule, long most) {
        return new SheetRejection(rule, Map.of("mostMegabytes", most / (1024 * 1024)));
    }

    /** The merged ranges of a sheet, which stand behind its lines. */
    static Merges merges(Path file, String sheet) throws IOException {
        List<Merges.Range> ranges = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String target = targets(zip).get(sheet);
            ZipEntry entry = target == null ? null : zip.getEntry(target);
            if (entry != null) {
                read(
                        zip,
                        entry,
                        "mergeCell",
                        xml -> {
                            if (ranges.size() < MOST_MERGES) {
                                ranges.add(range(xml.getAttributeValue(null, "ref")));
                            }
                        });
            }
        }
        return new Merges(ranges);
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations != null) {
            read(
                    zip,
                    relations,
                    "Relationship",
                    xml -> {
                        String target = xml.getAttributeValue(null, "Target");
                        targets.put(
                                xml.getAttributeValue(null, "Id"),
                                target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    });
        }
        return targets;
    }

    /** What is done with an element when the reader stands at its beginning. */
    private interface Visitor {
        void at(XMLStreamReader xml);
    }

    private static void read(ZipFile zip, ZipEntry entry, String element, Visitor visitor)
            throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    visitor.at(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** {@code B3:B7} as lines 2 to 6 of column 1. */
    static Merges.Range range(@Nullable String reference) {
        String[] ends = String.valueOf(reference).replace("$", "").split(":", 2);
        return new Merges.Range(line(ends[0]), line(ends[ends.length - 1]), column(ends[0]));
    }

    private static int line(String cell) {
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits) - 1;
    }

    private static int column(String cell) {
        int column = 0;
        for (char letter : cell.replaceAll("[^A-Z]", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
