package org.duban.journal;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duban.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * All that the journal must know of a kind of aggregate.
 *
 * @param <S> the state: an immutable record that Jackson can write and read
 * @param <E> its sealed events
 * @param name singular, for example {@code task}: facts go to {@code task_journal}, states to
 *     {@code task_state}
 * @param topic where its events travel
 * @param state class of the state
 * @param events class of the sealed event interface
 * @param born the state after the first event; the id is the aggregate's
 * @param after the state after a further event
 * @param label what readers want to know, from the state after the event
 * @param columns values kept beside the state for lists to filter and sort by, names without dots
 */
public record AggregateType<S, E extends DomainEvent>(
        String name,
        String topic,
        Class<S> state,
        Class<E> events,
        BiFunction<String, E, S> born,
        BiFunction<S, E, S> after,
        Function<S, Label> label,
        Function<S, Map<String, @Nullable Object>> columns) {

    /** The collection of facts, for the relay and for checks. */
    public String journalCollection() {
        return name + "_journal";
    }

    /** The collection of state documents, for lists. */
    public String stateCollection() {
        return name + "_state";
    }

    S fold(String id, @Nullable S before, E event) {
        return before == null ? born.apply(id, event) : after.apply(before, event);
    }
}
