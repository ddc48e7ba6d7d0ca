package org.duban.system.demo;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the browser stories in {@code browser/} with the system's Node and Debian's Chromium. */
final class Browser {

    private Browser() {}

    /** What became of the stories: the exit code, and what they said. */
    record Outcome(int exitCode, String said) {}

    static Outcome run(URI address) throws IOException, InterruptedException {
        Outcome installed = run(address, "npm", "ci", "--ignore-scripts");
        return installed.exitCode() == 0 ? run(address, "npx", "playwright", "test") : installed;
    }

    /** Standard input and output of a test belong to its runner: a child must not touch them. */
    private static Outcome run(URI address, String... command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("browser", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(Path.of("browser").toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("DUBAN_ADDRESS", address.toString());
        builder.environment().put("CI", "true");
        int exitCode = builder.start().waitFor();
        Outcome outcome = new Outcome(exitCode, Files.readString(said));
        Files.delete(said);
        return outcome;
    }
}
