package org.duban.journal;

import java.util.function.Supplier;
import org.duban.events.DomainEvent;

/**
 * An aggregate to begin together with others.
 *
 * @param event decides what its first fact says; it may be asked twice
 */
public record Birth<E extends DomainEvent>(
        String id, Request request, Supplier<? extends E> event) {}
