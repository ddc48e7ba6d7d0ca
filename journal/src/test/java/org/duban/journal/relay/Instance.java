package org.duban.journal.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.duban.events.ProgrammeEvent;
import org.duban.events.Topics;
import org.duban.journal.Journal;
import org.duban.journal.Plan;

/** One instance of a service as far as facts and their relay go; its sweeps are called by tests. */
final class Instance implements AutoCloseable {

    /** Where no broker is. */
    static final String NOBODY = "127.0.0.1:1";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final KafkaRelay relay;
    final Journal<Plan, ProgrammeEvent> plans;

    Instance(MongoDatabase database, String bootstrap, Clock clock) {
        this(database, bootstrap, clock, Duration.ofSeconds(15));
    }

    Instance(MongoDatabase database, String bootstrap, Clock clock, Duration ackWithin) {
        this(database, bootstrap, clock, ackWithin, RelaySettings.defaults().sweepAge());
    }

    Instance(
            MongoDatabase database,
            String bootstrap,
            Clock clock,
            Duration ackWithin,
            Duration sweepAge) {
        RelaySettings defaults = RelaySettings.defaults();
        RelaySettings settings =
                new RelaySettings(
                        defaults.sweepEvery(),
                        sweepAge,
                        defaults.lease(),
                        ackWithin,
                        defaults.blockWithin(),
                        defaults.replication(),
                        defaults.patience(),
                        false);
        Sender sender = new Sender(Map.of("bootstrap.servers", bootstrap), settings);
        this.relay = new KafkaRelay(database, sender, clock, settings, meters);
        if (!bootstrap.equals(NOBODY)) {
            relay.isAcquaintedWith(Topics.TASK_UPDATED, Duration.ofSeconds(20));
        }
        this.plans =
                new Journal<>(
                        Plan.type("plan", Topics.TASK_UPDATED),
                        database,
                        relay,
                        clock,
                        "/duban/test");
    }

    void issue(String id, int fromRevision, int toRevision) {
        for (int revision = fromRevision; revision <= toRevision; revision++) {
            if (revision == 1) {
                plans.create(id, Plan.request("k1"), Plan::founded);
            } else {
                plans.change(id, Plan.request("k" + revision), Plan::issue);
            }
        }
    }

    double appended() {
        return meters.counter("duban.journal.appended").count();
    }

    double sent() {
        return meters.counter("duban.relay.sent").count();
    }

    double pending() {
        return meters.get("duban.relay.pending").gauge().value();
    }

    @Override
    public void close() {
        relay.close();
    }
}
