package org.duban.faults;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.faults.nemesis.FaultKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What was asked for on the command line. */
@Command(name = "./duban faults", sortOptions = false)
final class FaultOptions {

    private static final Set<FaultKind> NOT_SOON =
            EnumSet.of(
                    FaultKind.ROLLING_RESTART,
                    FaultKind.BROKER_AWAY,
                    FaultKind.BROKER_EMPTIED,
                    FaultKind.REPLAY,
                    FaultKind.DISK_FULL,
                    FaultKind.STOP);

    @Option(names = "--minutes", paramLabel = "N", description = "of storm (5)")
    private double minutes = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "what goes wrong, and what people ask for, comes from it (1)")
    private long seed = 1;

    @Option(
            names = "--planted",
            paramLabel = "NAME",
            description = "put a bug in and see that it is found; \"all\" for each in turn")
    private String planted = "";

    @Option(names = "--rate", paramLabel = "N", description = "commands a second (10)")
    private int rate = 10;

    @Option(names = "--instances", paramLabel = "N", description = "of each service (2)")
    private int instances = 2;

    @Option(names = "--faults", paramLabel = "N", description = "stop after so many faults")
    private int faults;

    @Option(names = "--smoke", description = "only faults that are over soon")
    private boolean smoke;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "only faults of these kinds: ${COMPLETION-CANDIDATES}")
    private Set<FaultKind> only = EnumSet.allOf(FaultKind.class);

    @Option(
            names = "--peace",
            paramLabel = "N",
            description = "seconds in which people use it before the first fault (0)")
    private int peace;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where report and evidence go (target/faults)")
    private Path report = Path.of("target", "faults");

    private FaultOptions() {}

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with all there is to know for who wrote it
     */
    static FaultOptions parse(String... arguments) {
        FaultOptions options = new FaultOptions();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
        } catch (ParameterException unreadable) {
            throw new IllegalArgumentException(
                    unreadable.getMessage() + "\n" + line.getUsageMessage(), unreadable);
        }
        return options;
    }

    double minutes() {
        return minutes;
    }

    long seed() {
        return seed;
    }

    /** Name of a bug to put in, {@code all} for each in turn, empty for none. */
    String planted() {
        return planted;
    }

    int rate() {
        return rate;
    }

    int instances() {
        return instances;
    }

    /** After so many it ends; 0 for as many as there is time for. */
    int faults() {
        return faults;
    }

    int peaceSeconds() {
        return peace;
    }

    Path report() {
        return report;
    }

    /** What may go wrong. */
    List<FaultKind> kinds() {
        return only.stream().filter(kind -> !smoke || !NOT_SOON.contains(kind)).sorted().toList();
    }
}
