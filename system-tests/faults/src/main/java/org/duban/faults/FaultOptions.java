package org.duban.faults;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param minutes of storm
 * @param seed everything left to chance comes from it
 * @param planted name of a bug to put in, {@code all} for each in turn, empty for none
 * @param rate commands a second
 * @param instances of each service
 * @param faults stop after so many; 0 for as many as there is time for
 * @param smoke only what is over soon, for a short run
 * @param report folder for what is written down
 */
record FaultOptions(
        double minutes,
        long seed,
        String planted,
        int rate,
        int instances,
        int faults,
        boolean smoke,
        Path report) {

    static final String HELP =
            """
            --minutes N      of storm (5)
            --seed N         what goes wrong, and what people ask for, comes from it (1)
            --planted NAME   put a bug in and see that it is found; "all" for each in turn
            --rate N         commands a second (10)
            --instances N    of each service (2)
            --faults N       stop after so many faults
            --smoke          only faults that are over soon
            --report DIR     where report and evidence go (target/faults)
            """;

    static FaultOptions parse(String... arguments) {
        FaultOptions options =
                new FaultOptions(5, 1, "", 10, 2, 0, false, Path.of("target", "faults"));
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            options = options.with(left.removeFirst(), left);
        }
        return options;
    }

    private FaultOptions with(String option, Deque<String> left) {
        if (option.equals("--smoke")) {
            return new FaultOptions(minutes, seed, planted, rate, instances, faults, true, report);
        }
        String value = left.isEmpty() ? "" : left.removeFirst();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value. Known are:\n" + HELP);
        }
        return switch (option) {
            case "--minutes" ->
                    new FaultOptions(
                            Double.parseDouble(value),
                            seed,
                            planted,
                            rate,
                            instances,
                            faults,
                            smoke,
                            report);
            case "--seed" ->
                    new FaultOptions(
                            minutes,
                            Long.parseLong(value),
                            planted,
                            rate,
                            instances,
                            faults,
                            smoke,
                            report);
            case "--planted" ->
                    new FaultOptions(minutes, seed, value, rate, instances, faults, smoke, report);
            case "--rate" ->
                    new FaultOptions(
                            minutes,
                            seed,
                            planted,
                            Integer.parseInt(value),
                            instances,
                            faults,
                            smoke,
                            report);
            case "--instances" ->
                    new FaultOptions(
                            minutes,
                            seed,
                            planted,
                            rate,
                            Integer.parseInt(value),
                            faults,
                            smoke,
                            report);
            case "--faults" ->
                    new FaultOptions(
                            minutes,
                            seed,
                            planted,
                            rate,
                            instances,
                            Integer.parseInt(value),
                            smoke,
                            report);
            case "--report" ->
                    new FaultOptions(
                            minutes, seed, planted, rate, instances, faults, smoke, Path.of(value));
            default ->
                    throw new IllegalArgumentException(
                            "Unknown option " + option + ". Known are:\n" + HELP);
        };
    }
}
