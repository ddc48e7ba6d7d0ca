package org.duban.rules.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a concrete measure from a general one (切忌大而空), in Chinese and English: it must have a
 * number with a unit and a date, or a named deliverable, or a named person.
 *
 * <p>It reads the surface of the text: a flag for people to judge by, never a verdict over them.
 */
public final class Concreteness {

    private Concreteness() {}

    /** The verdict on a text alone. */
    public static Verdict check(String text) {
        return check(text, null, null);
    }

    /**
     * The verdict on a measure whose date and person were written beside its text: they count as
     * much as those in it.
     *
     * @param due null where none was given
     * @param person null or blank where nobody was named
     */
    public static Verdict check(String text, @Nullable LocalDate due, @Nullable String person) {
        String plain = halfWidth(text);
        List<Span> dates = Dates.in(plain);
        List<Found> found = new ArrayList<>();
        collect(found, Element.NUMBER, Quantities.in(Span.blank(plain, dates)), text);
        collect(found, Element.DATE, dates, text);
        collect(found, Element.DELIVERABLE, Deliverables.in(plain), text);
        collect(found, Element.PERSON, People.in(plain), text);
        if (due != null) {
            found.add(new Found(Element.DATE, due.toString()));
        }
        if (person != null && !person.isBlank()) {
            found.add(new Found(Element.PERSON, person.strip()));
        }
        found.sort(Comparator.comparing(Found::kind));

        Set<Element> missing = EnumSet.allOf(Element.class);
        found.forEach(part -> missing.remove(part.kind()));
        boolean concrete =
                !missing.contains(Element.DELIVERABLE)
                        || !missing.contains(Element.PERSON)
                        || !(missing.contains(Element.NUMBER) || missing.contains(Element.DATE));
        return new Verdict(concrete, found, concrete ? List.of() : List.copyOf(missing));
    }

    private static void collect(List<Found> found, Element kind, List<Span> spans, String text) {
        spans.forEach(span -> found.add(new Found(kind, span.of(text).strip())));
    }

    /** Full-width letters, digits and punctuation as ASCII, place by place. */
    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .map(c -> Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' ? ' ' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
