package org.duban.rules.count;

/**
 * One step of a count: from a date on, so many more (or fewer) of a key.
 *
 * @param date ISO date, or {@link DatedCounts#ALWAYS}
 * @param key what is counted, e.g. {@code YELLOW}
 * @param n never 0
 */
public record Increment(String date, String key, int n) {}
