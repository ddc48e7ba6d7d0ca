package org.duban.journal;

/**
 * Carries kept facts to the topic. A fact that is offered is already safe; the relay may take its
 * time.
 */
public interface Relay {

    /**
     * Sends a fact that was just kept, unless an earlier one of its aggregate may not have been
     * sent yet; then it is left to the sweeper.
     *
     * @param type the kind of aggregate
     */
    void offer(AggregateType<?, ?> type, Fact fact);
}
