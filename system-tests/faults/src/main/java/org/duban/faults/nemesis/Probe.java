package org.duban.faults.nemesis;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import org.bson.Document;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.cast.Serving;
import org.duban.faults.load.Clients;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;
import org.duban.faults.load.People;
import org.duban.faults.load.Probes;

/**
 * Whether everything serves: all processes say they are ready, each service does something real
 * when asked through the gateway, and what was done has reached the broker.
 */
public final class Probe {

    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final RunningSystem system;
    private final People people;
    private final Clients clients;

    public Probe(RunningSystem system, People people, Clients clients) {
        this.system = system;
        this.people = people;
        this.clients = clients;
    }

    /** Whether all of it does right now. */
    boolean isServing() {
        return system.parts().stream().allMatch(part -> Serving.isServing(system, part))
                && people.get("liaison.zzb", "/api/agenda?programme=storm", ANSWER).isAcknowledged()
                && isDone(clients.askOnce(Probes.draft(), ANSWER))
                && travels(clients.askOnce(Probes.progress(), ANSWER));
    }

    private static boolean isDone(Entry entry) {
        return entry.outcome() == Outcome.ACKNOWLEDGED;
    }

    /** Whether the fact was kept and is no longer waiting for the broker. */
    private boolean travels(Entry entry) {
        if (!isDone(entry)) {
            return false;
        }
        String id = entry.command().aggregate() + "/" + entry.revision();
        return org.duban.faults.cast.Patiently.until(
                ANSWER,
                () -> {
                    Document fact =
                            system.databaseOf(PartKind.TASK)
                                    .getCollection("task_journal")
                                    .find(Filters.eq("_id", id))
                                    .first();
                    return fact != null && !fact.containsKey("pending");
                });
    }
}
