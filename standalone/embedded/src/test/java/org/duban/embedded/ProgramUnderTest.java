package org.duban.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker or a store in a process of its own, to be stopped or killed. */
public final class ProgramUnderTest implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ProgramUnderTest(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    public static ProgramUnderTest start(Class<?> program, Path directory, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-ea", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--data-dir", directory.toString()));
        return new ProgramUnderTest(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Where it says it listens; waits until it does. */
    public String address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("listening on ")) {
                return line.substring("listening on ".length());
            }
        }
        throw new IllegalStateException("It ended before it listened");
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As kill does; the exit code, when it ends in time. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
