package org.duban.events;

/**
 * A supporter's part of an update.
 *
 * @param revision of the event by which the part was posted
 */
public record ConsolidatedPart(String department, long revision) {}
