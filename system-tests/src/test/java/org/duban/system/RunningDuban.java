package org.duban.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The whole system as a process of its own, started the way {@code ./duban up} starts it. */
public final class RunningDuban implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORTS = 8;

    private final Process process;
    private final Path data;
    private final int port;

    private RunningDuban(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /**
     * Starts and waits until it is ready.
     *
     * @param data where it keeps everything; may be that of an earlier run
     * @param options of the launcher, beside port and data directory
     */
    public static RunningDuban start(Path data, String... options) {
        int port = freePorts();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("org.duban.standalone.launch.DubanLauncher");
        command.addAll(List.of("--port", Integer.toString(port), "--data-dir", data.toString()));
        command.addAll(List.of(options));
        try {
            Path console = Files.createTempFile("duban-console", ".txt");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(console.toFile())
                            .start();
            RunningDuban running = new RunningDuban(process, data, port);
            running.awaitReady(console);
            return running;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one address. */
    public URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** Where the store listens. */
    int storePort() {
        return port + 7;
    }

    /** Somebody with an account of the running system. */
    public Person person(String account, String password) {
        return new Person(
                gateway(), URI.create("http://localhost:" + (port + 4)), account, password);
    }

    /** Ends it the hard way: no goodbye, no flush. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("It did not stop within 30 s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path console) {
        Awaitility.await("ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException(Files.readString(console));
                            }
                            return phase().equals("READY");
                        });
    }

    private String phase() throws IOException {
        Path state = data.resolve("state");
        if (!Files.exists(state)) {
            return "";
        }
        Properties told = new Properties();
        try (var text = Files.newBufferedReader(state)) {
            told.load(text);
        }
        return Long.toString(process.pid()).equals(told.getProperty("pid"))
                ? told.getProperty("phase", "")
                : "";
    }

    /** The first of a run of free ports. */
    private static int freePorts() {
        for (int first = 20_000; first < 60_000; first += 100) {
            if (areFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket free = new ServerSocket(port)) {
                free.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
