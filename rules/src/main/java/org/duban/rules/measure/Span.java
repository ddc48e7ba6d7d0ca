package org.duban.rules.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stretch of a text, from a place to before another. */
record Span(int start, int end) {

    /** All matches of the patterns, in the order of the text, overlapping ones joined. */
    static List<Span> all(String text, Pattern... patterns) {
        List<Span> matches =
                Stream.of(patterns)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(match -> new Span(match.start(), match.end()))
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        List<Span> joined = new ArrayList<>();
        for (Span match : matches) {
            if (!joined.isEmpty() && joined.getLast().end > match.start) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start, Math.max(last.end, match.end)));
            } else {
                joined.add(match);
            }
        }
        return List.copyOf(joined);
    }

    /** The text with the spans blanked out, every other character in its place. */
    static String blank(String text, List<Span> spans) {
        StringBuilder blanked = new StringBuilder(text);
        for (Span span : spans) {
            blanked.replace(span.start, span.end, "|".repeat(span.end - span.start));
        }
        return blanked.toString();
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
