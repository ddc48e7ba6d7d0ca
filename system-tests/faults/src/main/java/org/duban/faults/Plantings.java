package org.duban.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duban.faults.cast.Folders;
import org.duban.faults.nemesis.Schedule;
import org.duban.faults.planted.PlantedBug;
import org.duban.faults.planted.Planting;
import org.duban.faults.planted.Wrong;

/** Puts in one bug after the other and sees whether the judgement finds it. */
final class Plantings {

    private static final List<String> NEVER_ACTED = List.of("NEVER AT WORK");

    private final FaultOptions options;
    private final Clock clock;
    private final Consumer<String> story;

    Plantings(FaultOptions options, Clock clock, Consumer<String> story) {
        this.options = options;
        this.clock = clock;
        this.story = story;
    }

    /** Whether none was missed. */
    boolean areAllFound() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean all = true;
        for (PlantedBug bug : PlantedBug.named(options.planted())) {
            story.accept("Planted: " + bug.option() + ": " + bug.sentence());
            List<String> broken = play(bug);
            all &= !broken.isEmpty() && !broken.equals(NEVER_ACTED);
            lines.add(
                    "| %s | %s | %s |"
                            .formatted(
                                    bug.option(),
                                    bug.sentence(),
                                    broken.isEmpty() ? "MISSED" : String.join(", ", broken)));
            story.accept(lines.getLast());
        }
        String table =
                "| planted bug | what it does | found by |\n|---|---|---|\n"
                        + String.join("\n", lines)
                        + "\n";
        Files.writeString(options.report().resolve("planted.md"), table);
        story.accept(table);
        return all;
    }

    /** Whether some process said that its bug was at work. */
    private static boolean hasActed(Path directory) throws IOException {
        try (Stream<Path> logs = Files.list(directory.resolve("logs"))) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".out")).toList()) {
                if (Files.readString(log).contains(Wrong.AT_WORK)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<String> play(PlantedBug bug) throws IOException {
        Path directory = Files.createTempDirectory(options.report().toAbsolutePath(), "planted-");
        try {
            Run run =
                    new Run(
                            options,
                            Map.of(bug.service(), Planting.options(bug, directory)),
                            clock,
                            story);
            Report report =
                    run.play(
                            directory,
                            Schedule.of(options.seed(), bug.faults()).stream()
                                    .map(List::of)
                                    .iterator());
            Files.writeString(
                    options.report().resolve("planted-" + bug.option() + ".md"), report.text());
            return hasActed(directory) ? report.broken() : NEVER_ACTED;
        } catch (IllegalStateException failed) {
            story.accept("The run with " + bug.option() + " did not come to its end: " + failed);
            return List.of();
        } finally {
            Folders.delete(directory);
        }
    }
}
