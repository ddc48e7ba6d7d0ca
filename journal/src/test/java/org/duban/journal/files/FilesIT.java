package org.duban.journal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duban.events.FileRef;
import org.duban.journal.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesIT {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);

    private final MongoDatabase database = TestStore.database();
    private final Files files = new Files(database);

    @Test
    void aFileComesBackAsItWasStored() throws Exception {
        byte[] content = Arrays.copyOf(PDF, 700_000);
        new Random(1).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);

        FileRef ref = files.store("t1", new ByteArrayInputStream(content), "总结.pdf", Files.LIMIT);

        assertThat(ref.name()).isEqualTo("总结.pdf");
        assertThat(ref.size()).isEqualTo(700_000);
        assertThat(ref.contentType()).isEqualTo("application/pdf");
        assertThat(ref.sha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        Files.Opened opened = files.open("t1", ref.id()).orElseThrow();
        assertThat(opened.file()).isEqualTo(ref);
        try (InputStream stored = opened.content()) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void onlyTheOwnerFindsAFile() {
        FileRef ref = files.store("t1", new ByteArrayInputStream(PDF), "a.pdf", Files.LIMIT);

        assertThat(files.open("t2", ref.id())).isEmpty();
        assertThat(files.open("t1", "nonsense")).isEmpty();
        assertThat(files.open("t1", "5f9d88b5e1b2c3d4e5f60718")).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothingBehind() {
        byte[] content = Arrays.copyOf(PDF, 600_001);

        assertThatThrownBy(
                        () ->
                                files.store(
                                        "t1", new ByteArrayInputStream(content), "a.pdf", 600_000))
                .isInstanceOfSatisfying(
                        FileRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(FileRule.FILE_TOO_LARGE));
        assertNothingIsLeft();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() {
        InputStream breaking =
                new ByteArrayInputStream(Arrays.copyOf(PDF, 400_000)) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        int read = super.read(into, offset, Math.min(length, 10_000));
                        if (read < 0) {
                            throw new UncheckedIOException(new IOException("connection reset"));
                        }
                        return read;
                    }
                };

        assertThatThrownBy(() -> files.store("t1", breaking, "a.pdf", Files.LIMIT))
                .isInstanceOf(UncheckedIOException.class);
        assertNothingIsLeft();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(
                        () ->
                                files.store(
                                        "t1",
                                        new ByteArrayInputStream(new byte[0]),
                                        "a.txt",
                                        Files.LIMIT))
                .isInstanceOfSatisfying(
                        FileRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(FileRule.FILE_EMPTY));
        assertNothingIsLeft();
    }

    @Test
    void aProgramIsRefusedWhateverItsName() {
        byte[] program = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 4000);
        assertRefusedType(program, "a.pdf");
        assertRefusedType("#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "a.txt");
        assertRefusedType("<html><script>alert(1)</script></html>".getBytes(UTF_8), "a.txt");
        assertRefusedType(
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8), "a.png");
        assertRefusedType(zip("META-INF/MANIFEST.MF", "A.class"), "a.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, a.docx,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, a.xlsx,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, a.zip,"
                + " application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "OFD.xml, a.ofd, application/ofd",
        "readme.txt, a.docx, application/zip",
        "readme.txt, a.zip, application/zip"
    })
    void anArchiveIsWhatItContains(String entry, String name, String type) {
        byte[] archive = zip("[Content_Types].xml", "_rels/.rels", entry);

        assertThat(
                        files.store(
                                        "t1",
                                        new ByteArrayInputStream(
                                                entry.equals("readme.txt") ? zip(entry) : archive),
                                        name,
                                        Files.LIMIT)
                                .contentType())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, text/csv", "a.txt, text/plain"})
    void textIsTakenInAnyEncoding(String name, String type) {
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            byte[] text = "单位,完成情况\n市人社局,已完成\n".getBytes(Charset.forName(charset));
            assertThat(
                            files.store("t1", new ByteArrayInputStream(text), name, Files.LIMIT)
                                    .contentType())
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\li\\总结.pdf, 总结.pdf", "../../etc/a.pdf, a.pdf", "'  ', file"})
    void aNameIsOnlyTheLastPartOfAPath(String sent, String kept) {
        assertThat(FileNames.plain(sent)).isEqualTo(kept);
    }

    private void assertRefusedType(byte[] content, String name) {
        assertThatThrownBy(
                        () ->
                                files.store(
                                        "t1", new ByteArrayInputStream(content), name, Files.LIMIT))
                .as(name)
                .isInstanceOfSatisfying(
                        FileRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(FileRule.FILE_TYPE_NOT_ALLOWED));
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(database.getCollection("files.files").countDocuments()).isZero();
        assertThat(database.getCollection("files.chunks").countDocuments()).isZero();
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
