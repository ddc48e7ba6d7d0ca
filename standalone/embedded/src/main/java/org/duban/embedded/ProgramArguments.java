package org.duban.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a broker or a store is told on its command line.
 *
 * @param port the port to listen on, 0 for a free one
 * @param directory where its data is kept
 * @param address the address to listen on
 * @param advertised {@code HOST:PORT} by which clients reach it, where that is not the address it
 *     listens on: behind a proxy or a port mapping; empty otherwise
 */
public record ProgramArguments(int port, Path directory, String address, String advertised) {

    private static final List<String> KNOWN =
            List.of("--port", "--data-dir", "--address", "--advertised");

    /**
     * Reads {@code --port N --data-dir DIR [--address A] [--advertised HOST:PORT]}.
     *
     * @throws IllegalArgumentException in one line, when something is missing or unknown
     */
    public static ProgramArguments of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
                throw usage();
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        String directory = given.get("--data-dir");
        String port = given.getOrDefault("--port", "0");
        if (directory == null || !port.matches("\\d{1,5}")) {
            throw usage();
        }
        return new ProgramArguments(
                Integer.parseInt(port),
                Path.of(directory),
                given.getOrDefault("--address", "127.0.0.1"),
                given.getOrDefault("--advertised", ""));
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException(
                "usage: --port N --data-dir DIR [--address ADDRESS] [--advertised HOST:PORT]");
    }
}
