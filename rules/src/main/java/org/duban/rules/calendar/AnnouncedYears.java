package org.duban.rules.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads announcements kept as text: {@code year 2018}, then {@code paper <address>} and {@code
 * off|work <day or first..last> <holiday>} lines.
 */
final class AnnouncedYears {

    private final NavigableMap<Integer, List<RuledDay>> years = new TreeMap<>();
    private List<RuledDay> current = new ArrayList<>();

    private AnnouncedYears() {}

    static NavigableMap<Integer, List<RuledDay>> read(String resource) {
        try (InputStream in = AnnouncedYears.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return parse(new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    static NavigableMap<Integer, List<RuledDay>> parse(List<String> lines) {
        AnnouncedYears announced = new AnnouncedYears();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(announced::add);
        return announced.years;
    }

    private void add(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "year" -> {
                current = new ArrayList<>();
                years.put(Integer.parseInt(words[1]), current);
            }
            case "paper" -> {}
            case "off" -> rule(words[1], false, words[2]);
            case "work" -> rule(words[1], true, words[2]);
            default ->
                    throw new IllegalArgumentException(
                            "Neither year, paper, off nor work: " + line);
        }
    }

    private void rule(String days, boolean working, String name) {
        String[] ends = days.split("\\.\\.", 2);
        LocalDate first = LocalDate.parse(ends[0]);
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        first.datesUntil(last.plusDays(1))
                .forEach(date -> current.add(new RuledDay(date, working, name)));
    }
}
