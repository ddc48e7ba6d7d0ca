package org.duban.embedded;

import java.util.function.Function;

/** Runs a broker or a store as a process of its own, until it is asked to stop. */
public final class Program {

    private Program() {}

    /**
     * Starts, says where it listens in one line, and closes on SIGTERM; a start that fails says why
     * in one line and exits with 1.
     */
    public static <T extends AutoCloseable> void run(
            String[] arguments, Function<ProgramArguments, T> start, Function<T, String> address) {
        try {
            T running = start.apply(ProgramArguments.of(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running)));
            System.out.println("listening on " + address.apply(running));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("Stopped with an error: " + e.getMessage());
        }
    }
}
