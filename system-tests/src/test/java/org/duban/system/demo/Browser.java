package org.duban.system.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Runs the browser stories in {@code browser/} with the system's Node and Debian's Chromium. */
final class Browser {

    private Browser() {}

    /** The exit code; what the stories say goes to the console. */
    static int run(URI address) throws IOException, InterruptedException {
        int installed = run(address, "npm", "ci", "--ignore-scripts");
        return installed == 0 ? run(address, "npx", "playwright", "test") : installed;
    }

    private static int run(URI address, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("browser").toFile()).inheritIO();
        builder.environment().put("DUBAN_ADDRESS", address.toString());
        builder.environment().put("CI", "true");
        return builder.start().waitFor();
    }
}
