package org.duban.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders that live as long as the process they are named after.
 *
 * <p>A broker is alive until the very end of its JVM and must not lose its files before, so a
 * folder is not removed by who made it but by whoever makes the next one.
 */
final class TemporaryDirectories {

    private TemporaryDirectories() {}

    static Path create(Path parent, String prefix) throws IOException {
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path left : siblings.filter(path -> isLeftOver(path, prefix)).toList()) {
                delete(left);
            }
        }
        Path directory = parent.resolve(prefix + ProcessHandle.current().pid());
        delete(directory);
        return Files.createDirectories(directory).toAbsolutePath();
    }

    private static boolean isLeftOver(Path path, String prefix) {
        String name = path.getFileName().toString();
        return name.matches(prefix + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(prefix.length()))).isEmpty();
    }

    /**
     * Removes a tree; what somebody else, who came at the same time, has removed is gone as well.
     */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        return unlessGone(failure);
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        FileVisitResult result = unlessGone(failure);
                        Files.deleteIfExists(visited);
                        return result;
                    }
                });
    }

    private static FileVisitResult unlessGone(@Nullable IOException failure) throws IOException {
        if (failure == null || failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
