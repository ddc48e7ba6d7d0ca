package org.duban.report.measure;

import java.util.List;
import org.duban.rules.measure.Element;
import org.duban.rules.measure.Found;

/**
 * What makes a measure concrete, or what it lacks.
 *
 * @param found what can be checked in it, as written
 * @param missing what could be added to make it concrete; empty when it is
 * @param text the same as a sentence for people
 */
public record MeasureCheck(
        boolean concrete, List<Found> found, List<Element> missing, String text) {}
