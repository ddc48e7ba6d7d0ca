package org.duban.standalone.launch;

/** Why Duban cannot start or go on, in one line that says what to do. */
final class LaunchRefused extends RuntimeException {
    private final String line;

    LaunchRefused(String line) {
        super(line);
        this.line = line;
    }

    String line() {
        return line;
    }
}
