package org.duban.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with what a reader needs to place it: whose, when, in which order, for whose eyes.
 *
 * @param aggregate id of the task, filing, department, … it belongs to; the record key on the topic
 * @param revision 1 for the first fact of the aggregate, then without gaps
 * @param at when it was kept (UTC)
 * @param source the service that kept it, for example {@code /duban/task-service}
 * @param subject what people call the aggregate, for example "A5-02 根治欠薪与工资支付保障"
 * @param programme the programme it belongs to; null for what belongs to none
 * @param audience codes of the departments that may see it besides those who see everything
 * @param requestId the idempotency key of the request that caused it
 * @param actor who did it
 * @param traceparent W3C trace context of the request; null when none
 */
public record Envelope(
        String aggregate,
        long revision,
        Instant at,
        String source,
        String subject,
        @Nullable String programme,
        List<String> audience,
        String requestId,
        Actor actor,
        @Nullable String traceparent,
        DomainEvent event) {

    /** The wire name of the event. */
    public String type() {
        return WireNames.of(event);
    }
}
