package org.duban.journal;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something that is not as it was kept.
 *
 * @param revision the fact at which it shows
 */
public record ChainFlaw(long revision, Kind kind) {

    /** What is wrong. */
    @Schema(name = "ChainFlawKind")
    public enum Kind {
        /** A fact between two others, or the first one, is missing. */
        MISSING,
        /** What the fact says was changed after it was kept. */
        CHANGED,
        /** The fact does not follow the one before it. */
        UNCHAINED,
        /** The state knows a fact that is not the last one any more: the end was cut off. */
        CUT_OFF,
        /** There is a state, but not one of its facts. */
        JOURNAL_GONE,
        /** There are facts that were sent long since, but no state. */
        STATE_GONE,
        /**
         * The state is not what its facts make of it: changed by hand, or made by another release.
         */
        STATE_DIFFERS
    }
}
