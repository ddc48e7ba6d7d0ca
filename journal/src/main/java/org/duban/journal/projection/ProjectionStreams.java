package org.duban.journal.projection;

import java.util.List;
import java.util.function.Consumer;
import org.duban.events.Received;
import org.springframework.messaging.Message;

/**
 * Makes projections consumers of topics. A stream is named after the room it serves, and the group
 * of its binding has the same name.
 */
public final class ProjectionStreams {

    /**
     * The consumer for a batch binding.
     *
     * @param name group of the binding, for example {@code task.department-progress}
     */
    public Consumer<Message<List<byte[]>>> stream(String name, Projection projection) {
        return batch -> {
            List<Arrived> known =
                    Incoming.of(batch).stream()
                            .filter(incoming -> incoming.received() instanceof Received.Known)
                            .map(
                                    incoming ->
                                            new Arrived(
                                                    incoming.topic(),
                                                    incoming.partition(),
                                                    incoming.offset(),
                                                    ((Received.Known) incoming.received())
                                                            .envelope()))
                            .toList();
            if (!known.isEmpty()) {
                projection.project(known);
            }
        };
    }

    /** How far the views behind a stream have come, over all instances. */
    public Freshness freshness(String name) {
        return new Freshness(null, -1);
    }
}
