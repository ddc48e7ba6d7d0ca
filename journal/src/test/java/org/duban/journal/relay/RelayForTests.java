package org.duban.journal.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.duban.journal.Relay;

/** A relay whose sweeps are called by tests. */
public final class RelayForTests implements AutoCloseable {

    private final KafkaRelay relay;

    public RelayForTests(
            MongoDatabase database, String bootstrap, Clock clock, MeterRegistry meters) {
        RelaySettings settings = RelaySettings.defaults();
        Sender sender = new Sender(Map.of("bootstrap.servers", bootstrap), settings);
        this.relay = new KafkaRelay(database, sender, clock, settings, meters);
    }

    public Relay relay() {
        return relay;
    }

    public void sweep() {
        relay.sweeper().sweep();
    }

    /** What happens when somebody misses facts. */
    public void sendAgain(String topic, String aggregate, long from) {
        relay.sendAgain(topic, aggregate, from);
    }

    @Override
    public void close() {
        relay.close();
    }
}
