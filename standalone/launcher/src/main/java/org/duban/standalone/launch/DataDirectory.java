package org.duban.standalone.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The one place where everything of one Duban is kept, held by one launcher at a time. The lock is
 * the operating system's, so it ends with the process that holds it, however that ends.
 */
final class DataDirectory implements AutoCloseable {
    private static final String MARK = "duban-data";
    private static final String MARK_TEXT = "Data of one Duban. Made and understood by ./duban.\n";
    private static final long NEEDED = 200L << 20;
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the directory, making it when need be, or refuses in one line. */
    static DataDirectory take(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            mustBeOurs(path);
            mustHaveRoom(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = lock(path, channel);
            Files.writeString(path.resolve(MARK), MARK_TEXT);
            return new DataDirectory(path, channel, lock);
        } catch (IOException failure) {
            throw new LaunchRefused(
                    "Cannot keep data in %s: %s. Choose another place with --data-dir."
                            .formatted(path, failure));
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    private static void mustBeOurs(Path path) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent() && !Files.exists(path.resolve(MARK))) {
                throw new LaunchRefused(
                        "%s is not empty and not Duban's. Choose another place with --data-dir."
                                .formatted(path));
            }
        }
    }

    private static void mustHaveRoom(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED) {
            throw new LaunchRefused(
                    "The disk of %s is full: %d MB are free, %d MB are needed. Make room or choose"
                                    .formatted(path, free >> 20, NEEDED >> 20)
                            + " another place with --data-dir.");
        }
    }

    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // told below, like one held by another process
        }
        channel.close();
        throw new LaunchRefused(
                "%s is in use by another Duban%s. Stop it with ./duban stop, or choose another place with --data-dir."
                        .formatted(
                                path,
                                StateFile.read(path)
                                        .map(s -> " (pid " + s.pid() + ")")
                                        .orElse("")));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
