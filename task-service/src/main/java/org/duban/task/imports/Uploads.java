package org.duban.task.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.duban.events.FileRef;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.files.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that hold a table: kept as they came, and laid on the disk while they are read. */
@Component
public class Uploads {

    /** What is done with a file while it lies on the disk. */
    public interface Use<T> {
        T of(Path file) throws IOException;
    }

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /** Uses a file that somebody sent; nothing of it is left on the disk. */
    public <T> T laidDown(MultipartFile upload, Use<T> use) {
        return laidDown(upload::getInputStream, use);
    }

    <T> T laidDown(Paper paper, Use<T> use) {
        return laidDown(() -> content(paper), use);
    }

    /** Keeps a file with what it is filed with. */
    public FileRef keep(String paper, Path file, String name) throws IOException {
        try (InputStream content = java.nio.file.Files.newInputStream(file)) {
            return files.store(paper, content, name, Files.LIMIT);
        }
    }

    /** Whether a file that comes again is the one that came before. */
    public static boolean isSame(FileRef kept, Path file) throws IOException {
        try (InputStream content = java.nio.file.Files.newInputStream(file)) {
            return Files.isSame(kept, content);
        }
    }

    private InputStream content(Paper paper) {
        return files.open(paper.id(), paper.file().id())
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, paper.id()))
                .content();
    }

    /** Where the content comes from. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private static <T> T laidDown(Source source, Use<T> use) {
        try {
            Path file = java.nio.file.Files.createTempFile("duban-import", null);
            try {
                try (InputStream content = source.open()) {
                    java.nio.file.Files.copy(
                            content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                return use.of(file);
            } finally {
                java.nio.file.Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The encoding somebody names.
     *
     * @throws ImportRejection CHARSET_UNKNOWN
     */
    static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException unknown) {
            throw new ImportRejection(ImportRule.CHARSET_UNKNOWN, Map.of("charset", name));
        }
    }
}
