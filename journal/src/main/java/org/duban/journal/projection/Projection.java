package org.duban.journal.projection;

import java.util.List;

/**
 * Brings a view up to date with what arrived.
 *
 * <p>Events come in order per aggregate and at least once: whatever it writes has to be guarded
 * ({@link GuardedRows}, {@link CountedDocuments}). It reads and computes first and writes last, so
 * that an event it cannot digest leaves no half of itself behind. Exceptions of the store or the
 * broker mean "again later"; any other exception is the event's own fault: it is set aside.
 */
@FunctionalInterface
public interface Projection {

    /**
     * Takes the next events into the view.
     *
     * @param batch known events only, never empty, in the order of their partition
     */
    void project(List<Arrived> batch);
}
