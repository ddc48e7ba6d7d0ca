package org.duban.task.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * By which terms a task is found: two characters of Chinese in a row anywhere in its title, a word
 * of any other script by its beginning, and any part of its serial number. A term is kept as a
 * number together with the scope it may be found in, so that one index serves office and
 * departments; should two terms share a number, the search text tells them apart.
 */
final class SearchTerms {

    private static final Pattern RUN =
            Pattern.compile("(?<han>\\p{IsHan}+)|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}]]+)");
    private static final Pattern PART_OF_A_SERIAL = Pattern.compile("[a-z0-9._-]*\\d[a-z0-9._-]*");
    private static final int SHORTEST = 2;
    private static final int LONGEST_PART = 4;
    private static final int WORD_START = 3;

    private SearchTerms() {}

    static List<Integer> of(String serial, String title, List<String> scopes) {
        Set<String> terms = new LinkedHashSet<>();
        serialTerms(serial.toLowerCase(Locale.ROOT), terms);
        Matcher run = RUN.matcher(title.toLowerCase(Locale.ROOT));
        while (run.find()) {
            if (run.group("han") != null) {
                pairs(run.group(), terms);
            } else {
                terms.add(start(run.group()));
                terms.add(run.group());
            }
        }
        return scopes.stream()
                .flatMap(scope -> terms.stream().map(term -> code(scope, term)))
                .distinct()
                .toList();
    }

    /**
     * The one term to look up for what somebody typed; empty when there is none, for example for a
     * single character.
     */
    static Optional<String> lookUp(String typed) {
        String text = typed.toLowerCase(Locale.ROOT).strip();
        Set<String> candidates = new LinkedHashSet<>();
        if (PART_OF_A_SERIAL.matcher(text).matches()) {
            boolean fromTheBeginning = Character.isLetter(text.charAt(0));
            candidates.add(fromTheBeginning ? text : start(text, LONGEST_PART));
        } else {
            Matcher run = RUN.matcher(text);
            while (run.find()) {
                if (run.group("han") != null) {
                    pairs(run.group(), candidates);
                } else {
                    candidates.add(run.end() < text.length() ? run.group() : start(run.group()));
                }
            }
        }
        return candidates.stream()
                .filter(term -> term.length() >= SHORTEST)
                .max(Comparator.comparingInt(String::length));
    }

    static int code(String scope, String term) {
        return (scope + '\n' + term).hashCode();
    }

    private static void serialTerms(String serial, Set<String> terms) {
        for (int from = 0; from < serial.length(); from++) {
            int longest = Math.min(serial.length(), from + LONGEST_PART);
            for (int to = from + SHORTEST; to <= longest; to++) {
                terms.add(serial.substring(from, to));
            }
        }
        IntStream.rangeClosed(SHORTEST, serial.length())
                .forEach(length -> terms.add(serial.substring(0, length)));
    }

    private static void pairs(String han, Collection<String> into) {
        for (int i = 0; i + SHORTEST <= han.length(); i++) {
            into.add(han.substring(i, i + SHORTEST));
        }
    }

    private static String start(String word) {
        return start(word, WORD_START);
    }

    private static String start(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }
}
