package org.duban.journal;

import java.util.Collection;
import java.util.List;

/**
 * Carries kept facts to the topic. A fact that is offered is already safe; the relay may take its
 * time.
 */
@FunctionalInterface
public interface Relay {

    /** Makes the relay responsible for what a journal keeps, also for what is left from before. */
    default void attend(Journal<?, ?> journal) {}

    /** The journals it is responsible for. */
    default Collection<Journal<?, ?>> journals() {
        return List.of();
    }

    /**
     * Sends a fact that was just kept, unless an earlier one of its aggregate may not have been
     * sent yet; then it is left to the sweeper.
     *
     * @param type the kind of aggregate
     */
    void offer(AggregateType<?, ?> type, Fact fact);
}
