package org.duban.journal.door;

import org.duban.rules.refusal.Rejection;

/**
 * Knows who may act for whom. A request names a mandate in the header {@code Duban-Acting-For};
 * nothing in the header is believed but which mandate is meant.
 */
@FunctionalInterface
public interface StandIns {

    /**
     * The caller as a deputy: with the department and the role of the mandate, and both names.
     *
     * @throws Rejection when the mandate is not the caller's, or not in force
     */
    Caller standIn(Caller deputy, String mandate);
}
