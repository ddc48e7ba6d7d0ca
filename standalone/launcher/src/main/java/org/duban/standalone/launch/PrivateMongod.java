package org.duban.standalone.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A {@code mongod} of this machine, started on the loopback address with a directory of ours. One
 * that outlived a killed launcher is stopped first, so that the directory has one owner.
 */
final class PrivateMongod implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Process process;
    private final int port;

    private PrivateMongod(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PrivateMongod start(Path program, Path directory, int port) {
        try {
            Files.createDirectories(directory);
            Path pidFile = directory.resolveSibling("mongod.pid").toAbsolutePath();
            endLeftOver(pidFile, directory);
            Path log = directory.resolveSibling("logs").resolve("mongod.log");
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "--dbpath",
                                    directory.toString(),
                                    "--bind_ip",
                                    "127.0.0.1",
                                    "--port",
                                    String.valueOf(port))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Files.writeString(pidFile, String.valueOf(process.pid()));
            awaitPort(process, port, log);
            return new PrivateMongod(process, port);
        } catch (IOException failure) {
            throw new LaunchRefused(program + " does not start: " + failure.getMessage());
        }
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    private static void endLeftOver(Path pidFile, Path directory) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> left =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                        .filter(
                                process ->
                                        process.info()
                                                .commandLine()
                                                .orElse("")
                                                .contains("--dbpath " + directory));
        left.ifPresent(
                process -> {
                    process.destroy();
                    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
                });
    }

    private static void awaitPort(Process process, int port, Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (endsWithin(process, 50)) {
                    break;
                }
            }
        }
        process.destroy();
        throw new LaunchRefused("mongod does not start; its last words are in " + log);
    }

    private static boolean endsWithin(Process process, long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(process, PATIENCE.toMillis())) {
            process.destroyForcibly();
        }
    }
}
