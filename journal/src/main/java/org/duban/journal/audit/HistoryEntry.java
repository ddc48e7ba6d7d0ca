package org.duban.journal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One fact in the history of something.
 *
 * @param type the event's name on the wire
 * @param at when it was kept (UTC)
 * @param data the event as it travelled; empty where it is for other departments only
 * @param hash chains it to the fact before it
 * @param text what happened, as a sentence in the language of the request
 * @param reason why, where somebody had to say
 * @param changes what is otherwise than before the fact; told by what the facts make, never kept
 */
public record HistoryEntry(
        long revision,
        String type,
        Instant at,
        Actor actor,
        Map<String, Object> data,
        String hash,
        String text,
        @Nullable String reason,
        List<ChangedField> changes) {}
