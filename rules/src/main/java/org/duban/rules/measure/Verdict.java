package org.duban.rules.measure;

import java.util.List;

/**
 * Whether a measure can be checked, and by what.
 *
 * @param concrete it has a number with a date, or a deliverable, or a person
 * @param found in the order of {@link Element}, then of the text
 * @param missing what could be added to make it concrete; empty when it is
 */
public record Verdict(boolean concrete, List<Found> found, List<Element> missing) {

    public Verdict {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }
}
