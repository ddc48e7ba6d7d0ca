package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.DelegationEvent.Delegated;
import org.jspecify.annotations.Nullable;

/**
 * Work that a department passed on and stays answerable for.
 *
 * @param from the department that stays answerable
 * @param to the body below it; null: one of its own people
 * @param person who is responsible; null: a body below it
 */
public record Delegation(
        int n,
        String from,
        @Nullable String to,
        @Nullable String person,
        String work,
        LocalDate on) {

    static Delegation of(Delegated event) {
        return new Delegation(
                event.n(), event.from(), event.to(), event.person(), event.work(), event.on());
    }

    /** Its successor stays answerable, or does the work. */
    Delegation handedOver(String department, String successor) {
        return new Delegation(
                n,
                from.equals(department) ? successor : from,
                department.equals(to) ? successor : to,
                person,
                work,
                on);
    }

    boolean isSame(Delegated other) {
        return from.equals(other.from())
                && java.util.Objects.equals(to, other.to())
                && java.util.Objects.equals(person, other.person());
    }
}
