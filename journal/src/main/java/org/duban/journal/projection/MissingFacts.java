package org.duban.journal.projection;

/** Asks the owner of an aggregate to send its facts again. */
@FunctionalInterface
interface MissingFacts {

    /**
     * Asks; returns when the request is safe.
     *
     * @param topic on which the facts are missing
     * @param from the first revision that is missing; all later ones come again, too
     */
    void ask(String topic, String aggregate, long from);
}
