package org.duban.rules.measure;

/**
 * A part of a measure that can be checked.
 *
 * @param kind what it is
 * @param text as written
 */
public record Found(Element kind, String text) {}
