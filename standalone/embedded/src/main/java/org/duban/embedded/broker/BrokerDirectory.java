package org.duban.embedded.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Formats a broker's directory the first time and refuses one that belongs to something else. */
final class BrokerDirectory {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerDirectory() {}

    static void prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw new IllegalStateException(directory + " cannot be written");
            }
            if (Files.exists(directory.resolve("meta.properties"))) {
                return;
            }
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalStateException(
                            directory + " holds files of something else: give an empty directory");
                }
            }
            format(directory);
        } catch (IOException e) {
            throw new IllegalStateException(directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    directory + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
