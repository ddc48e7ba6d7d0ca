package org.duban.rules.measure;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stretch of a text, from a place to before another. */
record Span(int start, int end) {

    /** All matches of the patterns, in the order of the text, without those inside another. */
    static List<Span> all(String text, Pattern... patterns) {
        List<Span> spans =
                Stream.of(patterns)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(match -> new Span(match.start(), match.end()))
                        .distinct()
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> other.encloses(span)))
                .toList();
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

    private boolean encloses(Span other) {
        return !equals(other) && start <= other.start && end >= other.end;
    }
}
