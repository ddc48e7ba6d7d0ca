package org.duban.faults.load;

import java.util.Map;

/**
 * Something a person asks for.
 *
 * @param kind in one word, for the report
 * @param account who asks
 * @param aggregate what it changes
 * @param path where it is posted
 * @param body what is posted
 * @param text words nobody else says, to be found again; empty where none are said
 */
public record Command(
        String kind,
        String account,
        String aggregate,
        String path,
        Map<String, ?> body,
        String text) {}
