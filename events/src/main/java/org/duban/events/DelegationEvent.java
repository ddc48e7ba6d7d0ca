package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a department passes its part of a task on, to one of its people or to a body below it. It
 * stays answerable for all of it.
 */
public sealed interface DelegationEvent extends TaskEvent.Arrangement {

    /**
     * A department that leads or supports the task passed work on; of {@code to} and {@code person}
     * one is there.
     *
     * @param from code of the department that stays answerable
     * @param to code of the body below it; null: one of its own people
     * @param person name of who is responsible; null: a body below it
     */
    @WireName("duban.task.delegated.v1")
    record Delegated(
            int n,
            String from,
            @Nullable String to,
            @Nullable String person,
            String work,
            LocalDate on)
            implements DelegationEvent {}

    /** The department took the work back, or it is done. */
    @WireName("duban.task.delegation-ended.v1")
    record DelegationEnded(int n, @Nullable String note, LocalDate on) implements DelegationEvent {}
}
