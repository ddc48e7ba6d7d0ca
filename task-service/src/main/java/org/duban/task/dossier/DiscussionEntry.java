package org.duban.task.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.duban.events.Actor;

/**
 * A question about a task, or an answer to one.
 *
 * @param revision of the event by which it was said
 * @param question the number of the question
 * @param at when it was said (UTC)
 * @param actor who said it
 */
record DiscussionEntry(
        long revision, Kind kind, int question, String text, Instant at, Actor actor) {

    /** Which of the two. */
    @Schema(name = "DiscussionKind")
    enum Kind {
        QUESTION,
        ANSWER
    }
}
