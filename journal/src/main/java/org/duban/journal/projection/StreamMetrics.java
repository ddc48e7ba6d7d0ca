package org.duban.journal.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The promise of a stream in numbers: {@code duban.stream.received = projected + repeated + passed
 * over + parked}. A batch that fails and comes again counts once, when it is done.
 */
final class StreamMetrics {

    private final Counter received;
    private final Counter projected;
    private final Counter repeated;
    private final Counter passedOver;
    private final Counter parked;

    StreamMetrics(MeterRegistry registry, String stream) {
        this.received = counter(registry, stream, "received", "Records taken from the topics");
        this.projected = counter(registry, stream, "projected", "Events brought into the view");
        this.repeated = counter(registry, stream, "repeated", "Events that came once more");
        this.passedOver =
                counter(
                        registry,
                        stream,
                        "passed.over",
                        "Events of types not known to this version");
        this.parked = counter(registry, stream, "parked", "Records set aside as dead letters");
    }

    void done(int all, int inView, int again, int unknown, int aside) {
        received.increment(all);
        projected.increment(inView);
        repeated.increment(again);
        passedOver.increment(unknown);
        parked.increment(aside);
    }

    private static Counter counter(
            MeterRegistry registry, String stream, String name, String description) {
        return Counter.builder("duban.stream." + name)
                .description(description)
                .tag("stream", stream)
                .register(registry);
    }
}
