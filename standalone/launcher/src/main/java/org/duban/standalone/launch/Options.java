package org.duban.standalone.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port the gateway's port, from which all others count on
 * @param directory where everything is kept
 * @param asOf the day that is today when the services start; the real one when absent
 * @param demo whether the demo programme is loaded
 * @param isolated whether each service runs in a process of its own
 * @param accounts a file of accounts instead of the demo accounts
 * @param training whether this is a short run to learn from, ending by itself
 */
record Options(
        int port,
        Path directory,
        @Nullable LocalDate asOf,
        boolean demo,
        boolean isolated,
        @Nullable Path accounts,
        boolean training) {
    static final String HELP =
            """
            --port N          gateway on port N (8080), everything else on N+1 to N+7
            --data-dir DIR    where everything is kept (.duban beside the checkout)
            --as-of DATE      start as if today were DATE (yyyy-mm-dd)
            --no-demo         do not load the demo programme
            --isolated        each service in a process of its own
            --accounts FILE   accounts to sign in with, instead of the demo accounts
            """;
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_528;

    static Options parse(String... arguments) {
        Options options =
                new Options(DEFAULT_PORT, Path.of(".duban"), null, true, false, null, false);
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            options = options.with(left.removeFirst(), left);
        }
        return options;
    }

    private Options with(String option, Deque<String> left) {
        return switch (option) {
            case "--port" ->
                    new Options(
                            port(value(option, left)),
                            directory,
                            asOf,
                            demo,
                            isolated,
                            accounts,
                            training);
            case "--data-dir" ->
                    new Options(
                            port,
                            Path.of(value(option, left)),
                            asOf,
                            demo,
                            isolated,
                            accounts,
                            training);
            case "--as-of" ->
                    new Options(
                            port,
                            directory,
                            day(value(option, left)),
                            demo,
                            isolated,
                            accounts,
                            training);
            case "--no-demo" ->
                    new Options(port, directory, asOf, false, isolated, accounts, training);
            case "--isolated" -> new Options(port, directory, asOf, demo, true, accounts, training);
            case "--accounts" ->
                    new Options(
                            port,
                            directory,
                            asOf,
                            demo,
                            isolated,
                            file(value(option, left)),
                            training);
            case "--training" -> new Options(port, directory, asOf, demo, isolated, accounts, true);
            default ->
                    throw new LaunchRefused("Unknown option " + option + ". Known are:\n" + HELP);
        };
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new LaunchRefused(option + " needs a value. Known are:\n" + HELP);
        }
        return left.removeFirst();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port == 0) {
                return Ports.anyFree().gateway();
            }
            if (port >= 1024 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with everything else that is no port
        }
        throw new LaunchRefused(
                "--port " + text + " is not a port between 1024 and " + HIGHEST_PORT + ".");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new LaunchRefused("--as-of " + text + " is not a day: write 2018-10-17.");
        }
    }

    private static Path file(String text) {
        Path file = Path.of(text);
        if (!Files.isReadable(file)) {
            throw new LaunchRefused("--accounts " + text + " cannot be read.");
        }
        return file.toAbsolutePath();
    }
}
