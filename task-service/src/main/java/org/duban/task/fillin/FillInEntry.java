package org.duban.task.fillin;

import java.util.stream.Stream;

/** What somebody wrote into a row, as it stands in the cells; blank for what was left out. */
record FillInEntry(
        String percent,
        String done,
        String problems,
        String nextSteps,
        String forecast,
        String reason) {

    boolean blank() {
        return cells().allMatch(String::isBlank);
    }

    /** In characters. */
    int length() {
        return cells().mapToInt(String::length).sum();
    }

    private Stream<String> cells() {
        return Stream.of(percent, done, problems, nextSteps, forecast, reason);
    }
}
