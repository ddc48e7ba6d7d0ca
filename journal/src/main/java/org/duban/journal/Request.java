package org.duban.journal;

import org.duban.events.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and under which conditions.
 *
 * @param id the caller's idempotency key: asking twice under one key changes something once
 * @param verb what is asked, for example {@code POST /api/tasks/x/acknowledgement}, with a digest
 *     of the content if there is one; a key serves one verb only
 * @param actor who asks
 * @param expectedRevision the revision the caller has seen and insists on ({@code If-Match}); null
 *     when it does not
 * @param traceparent W3C trace context; null when none
 */
public record Request(
        String id,
        String verb,
        Actor actor,
        @Nullable Long expectedRevision,
        @Nullable String traceparent) {}
