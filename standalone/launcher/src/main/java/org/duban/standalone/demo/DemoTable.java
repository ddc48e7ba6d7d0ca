package org.duban.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A table that comes with the demo: a header line, then rows without quoting. */
final class DemoTable {

    private DemoTable() {}

    static List<List<String>> rows(String resource, String separator) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        DemoTable.class.getResourceAsStream("/demo/" + resource)),
                                UTF_8))) {
            return lines.lines().skip(1).map(line -> List.of(line.split(separator, -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
