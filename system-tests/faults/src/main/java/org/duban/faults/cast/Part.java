package org.duban.faults.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of the system, started again under the same name and port as often as needed. */
public final class Part {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final PartKind kind;
    private final int port;
    private final Path console;
    private final Supplier<List<String>> command;
    private volatile List<String> extra = List.of();
    private volatile @Nullable Process process;

    /**
     * Describes a process; it is not started yet.
     *
     * @param port where it listens on the loopback address
     * @param console where what it prints goes
     */
    Part(String name, PartKind kind, int port, Path console, Supplier<List<String>> command) {
        this.name = name;
        this.kind = kind;
        this.port = port;
        this.console = console;
        this.command = command;
    }

    public String name() {
        return name;
    }

    public PartKind kind() {
        return kind;
    }

    public int port() {
        return port;
    }

    /** Arguments for the starts from now on. */
    public void tell(List<String> arguments) {
        extra = List.copyOf(arguments);
    }

    /** Starts it, unless it runs. */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        List<String> all = new java.util.ArrayList<>(command.get());
        all.addAll(extra);
        try {
            process =
                    new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                            .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    public long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** No goodbye, no flush. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Asks it to end; false when it had to be killed. */
    public boolean stop() {
        Process running = process;
        if (running == null) {
            return true;
        }
        running.destroy();
        try {
            if (running.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        kill();
        return false;
    }

    /** It stands still, and its connections stay open. */
    public void pause() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        run("kill", signal, Long.toString(pid()));
    }

    /** Every file it writes may grow to so many bytes only, as if the disk were full. */
    public void limitFiles(String bytes) {
        run("prlimit", "--pid", Long.toString(pid()), "--fsize=" + bytes + ":unlimited");
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
