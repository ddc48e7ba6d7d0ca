package org.duban.rules;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the public data sets that are tested against but not part of this repository. */
public final class RealData {

    private RealData() {}

    /**
     * A folder of {@code DUBAN_TEST_DATA} (system property or environment; default: {@code
     * shared/data} beside the checkout). The test is skipped, saying so, where it is absent.
     */
    public static Path folder(String name) {
        Path folder = root().resolve(name).toAbsolutePath().normalize();
        assumeTrue(
                Files.isDirectory(folder),
                () -> "SKIPPED: no data in " + folder + "; set DUBAN_TEST_DATA to the data folder");
        return folder;
    }

    private static Path root() {
        String named = System.getProperty("DUBAN_TEST_DATA", System.getenv("DUBAN_TEST_DATA"));
        return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    }
}
