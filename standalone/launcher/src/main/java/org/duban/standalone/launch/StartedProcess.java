package org.duban.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service in a process of its own, from this launcher's class path and with its JVM options. When
 * it ends without being told to, it is started again; when the launcher ends, it ends too, because
 * its standard input does.
 */
final class StartedProcess implements Started {
    private static final Logger log = LoggerFactory.getLogger(StartedProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Service service;
    private final Path directory;
    private final Story story;
    private volatile boolean stopping;
    private volatile Process process;

    private StartedProcess(Service service, Path directory, Story story) {
        this.service = service;
        this.directory = directory;
        this.story = story;
        this.process = launch();
        Thread.ofVirtual().name("keeps " + service.name()).start(this::keepAlive);
    }

    static StartedProcess start(Service service, Path directory, Story story) {
        return new StartedProcess(service, directory, story);
    }

    @Override
    public Service service() {
        return service;
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(
                        argument ->
                                !argument.startsWith("-Xmx")
                                        && !argument.startsWith("-XX:AOTCacheOutput"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceProcess.class.getName(),
                        directory.resolve("logs").toString(),
                        service.name(),
                        service.main().getName(),
                        service.web().name()));
        command.addAll(List.of(service.arguments()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(
                                    directory.resolve("logs/" + service.name() + ".out").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits beside the process for its end, and begins it anew when nobody asked for that end. */
    private void keepAlive() {
        while (!stopping) {
            try {
                int end = process.waitFor();
                LockSupport.parkNanos(PAUSE.toNanos());
                if (!stopping) {
                    log.warn("{} ended by itself with {}", service.name(), end);
                    story.tell(service.name(), "ended by itself, starting it again");
                    process = launch();
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
