package org.duban.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.duban.faults.cast.Folders;
import org.duban.faults.nemesis.Schedule;

/** {@code ./duban faults}: exits with 0 when every promise was kept, with 1 when one was not. */
public final class FaultsProgram {

    private static final int REFUSED = 2;

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    static {
        // Before the first logger is made; the services' own logs are in files of their own.
        System.setProperty("logback.configurationFile", "faults-logback.xml");
    }

    private FaultsProgram() {}

    /** See {@link FaultOptions} for the arguments. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(run(FaultOptions.parse(arguments), System.out::println) ? 0 : 1);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    /** Whether everything came out as it should. */
    static boolean run(FaultOptions options, Consumer<String> story) throws IOException {
        Files.createDirectories(options.report());
        if (!options.planted().isEmpty()) {
            return new Plantings(options, CLOCK, story).areAllFound();
        }
        Path directory = Files.createTempDirectory(options.report().toAbsolutePath(), "run-");
        Schedule schedule = new Schedule(options.seed(), options.kinds());
        story.accept("Faults with seed " + options.seed() + ", evidence in " + directory);
        Report report =
                new Run(options, Map.of(), CLOCK, story).play(directory, new Endless(schedule));
        Files.writeString(options.report().resolve("report.md"), report.text());
        Files.writeString(options.report().resolve("report.json"), ReportJson.of(report));
        story.accept(report.text());
        story.accept(next(report, directory));
        if (report.holds()) {
            Folders.delete(directory);
        }
        return report.holds();
    }

    private static String next(Report report, Path directory) {
        return report.holds()
                ? "Every promise was kept. Try another seed, or longer: --seed N --minutes N"
                : ("%d breaches. The ledger, the logs and the data are in %s; the same schedule"
                                + " comes with --seed %d. How to read them: docs/faults.md")
                        .formatted(report.breaches(), directory, report.options().seed());
    }
}
