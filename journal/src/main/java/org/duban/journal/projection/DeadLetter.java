package org.duban.journal.projection;

/**
 * A record that was set aside, as people look at it.
 *
 * @param partition where it stood on its topic
 * @param offset where it stood on its topic
 * @param type wire name; empty when the record has none
 * @param payload the record's value as text
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String aggregate,
        String type,
        String cause,
        String payload) {}
