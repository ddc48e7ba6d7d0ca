package org.duban.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next fact of an aggregate of what the model decided: numbered, labelled and chained.
 *
 * @param source the service, for example {@code /duban/task-service}
 */
record Facts<S, E extends DomainEvent>(AggregateType<S, E> type, Clock clock, String source) {

    /**
     * The fact.
     *
     * @param before the state it happens to; null for the first
     * @param next the state after it
     */
    Fact next(String id, Request request, States.@Nullable Kept<S> before, E event, S next) {
        Label label = label(before, event, next);
        Envelope envelope =
                new Envelope(
                        id,
                        before == null ? 1 : before.versioned().revision() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        source,
                        label.subject(),
                        label.programme(),
                        label.audience(),
                        request.id(),
                        request.actor(),
                        request.traceparent(),
                        event);
        return FactDocuments.chain(envelope, request.verb(), before == null ? "" : before.hash());
    }

    /**
     * Whoever could see the aggregate before the event sees the event, too, unless it is for some
     * only.
     */
    private Label label(States.@Nullable Kept<S> before, E event, S next) {
        Label label = type.label().apply(next);
        if (!event.confinedTo().isEmpty()) {
            return new Label(label.subject(), label.programme(), event.confinedTo());
        }
        if (before == null) {
            return label;
        }
        Set<String> audience =
                new TreeSet<>(type.label().apply(before.versioned().state()).audience());
        audience.addAll(label.audience());
        return new Label(label.subject(), label.programme(), List.copyOf(audience));
    }
}
