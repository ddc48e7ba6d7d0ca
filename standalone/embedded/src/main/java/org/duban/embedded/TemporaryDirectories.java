package org.duban.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> tree = Files.walk(directory)) {
            contents = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.deleteIfExists(path);
        }
    }
}
