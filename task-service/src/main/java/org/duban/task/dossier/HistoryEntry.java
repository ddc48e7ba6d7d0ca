package org.duban.task.dossier;

import java.time.Instant;
import java.util.Map;
import org.duban.events.Actor;

/**
 * One fact in the trail of a task.
 *
 * @param type the event's name on the wire
 * @param at when it was kept (UTC)
 * @param data the event as it travelled; empty where it is for other departments only
 * @param hash chains it to the fact before it
 * @param text what happened, as a sentence in the language of the request
 */
record HistoryEntry(
        long revision,
        String type,
        Instant at,
        Actor actor,
        Map<String, Object> data,
        String hash,
        String text) {}
