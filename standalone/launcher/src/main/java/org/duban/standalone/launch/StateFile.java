package org.duban.standalone.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a running Duban tells about itself in its data directory, as {@code key=value} lines that a
 * shell can read.
 */
final class StateFile {
    private static final String NAME = "state";
    private final Path directory;

    StateFile(Path directory) {
        this.directory = directory;
    }

    /** Writes all of it at once, so that nobody ever reads half of it. */
    void write(Phase phase, Ports ports, boolean isolated) {
        String text =
                "pid=%d\nphase=%s\nisolated=%s\n"
                                .formatted(ProcessHandle.current().pid(), phase, isolated)
                        + ports.byName().entrySet().stream()
                                .map(
                                        port ->
                                                "port.%s=%d\n"
                                                        .formatted(port.getKey(), port.getValue()))
                                .collect(Collectors.joining());
        try {
            Path written = Files.writeString(directory.resolve(NAME + ".new"), text);
            Files.move(
                    written,
                    directory.resolve(NAME),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(directory.resolve(NAME));
    }

    /** What was last told in this directory, by a launcher that may be gone. */
    static Optional<Told> read(Path directory) {
        try (Reader text = Files.newBufferedReader(directory.resolve(NAME))) {
            Properties told = new Properties();
            told.load(text);
            return Optional.of(
                    new Told(told.getProperty("pid", "?"), told.getProperty("phase", "?")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** How far a start has come. */
    enum Phase {
        STARTING,
        LOADING_DEMO,
        READY,
        STOPPING
    }

    /** Who wrote the file, and what it was doing. */
    record Told(String pid, String phase) {}
}
