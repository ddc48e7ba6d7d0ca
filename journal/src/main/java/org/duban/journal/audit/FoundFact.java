package org.duban.journal.audit;

import java.time.Instant;
import org.duban.events.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was looked for.
 *
 * @param kind of object it is about: {@code task}, {@code programme}, {@code filing}, …
 * @param aggregate id of the object
 * @param subject what people call the object
 * @param programme id; null for what belongs to none
 * @param revision of the object, from 1
 * @param type the event's name on the wire
 * @param at when it was kept (UTC)
 * @param text what happened, as a sentence in the language of the request
 * @param reason why, where somebody had to say
 * @param hash chains it to the fact before it
 */
record FoundFact(
        String kind,
        String aggregate,
        String subject,
        @Nullable String programme,
        long revision,
        String type,
        Instant at,
        Actor actor,
        String text,
        @Nullable String reason,
        String hash) {}
