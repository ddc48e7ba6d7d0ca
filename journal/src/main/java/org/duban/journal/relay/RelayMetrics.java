package org.duban.journal.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;

/**
 * The promise of the relay in numbers: {@code duban.journal.appended = duban.relay.sent +
 * duban.relay.pending}, the first two summed over all instances since they began with an empty
 * journal.
 */
final class RelayMetrics {

    private final Counter appended;
    private final Counter sent;

    RelayMetrics(MeterRegistry registry, LongSupplier pending) {
        this.appended =
                Counter.builder("duban.journal.appended")
                        .description("Facts kept by this instance")
                        .register(registry);
        this.sent =
                Counter.builder("duban.relay.sent")
                        .description("Facts whose record this instance got acknowledged first")
                        .register(registry);
        Gauge.builder("duban.relay.pending", pending::getAsLong)
                .description("Facts in the journals that may not be on their topic yet")
                .register(registry);
    }

    void appended() {
        appended.increment();
    }

    void sent(long facts) {
        sent.increment((double) facts);
    }
}
