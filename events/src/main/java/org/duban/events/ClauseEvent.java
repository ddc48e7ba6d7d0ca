package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a clause of the upstream plan that a programme carries out: written into its
 * register, worded anew, struck out.
 */
public sealed interface ClauseEvent extends DomainEvent {

    /**
     * A clause was written into the register.
     *
     * @param number as the upstream plan numbers it, unique within the programme
     * @param area code of the programme's area it belongs to; null: all of them
     * @param departments codes of the departments it names
     */
    @WireName("duban.clause.registered.v1")
    record ClauseRegistered(
            String programme,
            String number,
            String text,
            @Nullable String area,
            List<String> departments,
            LocalDate on)
            implements ClauseEvent {}

    /** All that it says holds from now on; one that was struck out stands in the register again. */
    @WireName("duban.clause.revised.v1")
    record ClauseRevised(String text, @Nullable String area, List<String> departments, LocalDate on)
            implements ClauseEvent {}

    /** The clause was struck out of the register. */
    @WireName("duban.clause.withdrawn.v1")
    record ClauseWithdrawn(String reason, LocalDate on) implements ClauseEvent {}
}
