package org.duban.journal.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.duban.journal.rounds.Lease;
import org.duban.journal.view.LiveView;

/**
 * The right to change a view besides the stream that keeps it up to date: to build it anew, or to
 * decide on its dead letters.
 *
 * @param length how long it lasts without being renewed
 */
record Alone(MongoDatabase database, LiveView live, Duration length, Clock clock) {

    /** A lease of its own for whoever asks: two threads of one instance exclude each other. */
    Lease lease() {
        return new Lease(database, "rebuild/" + live.stream(), length, clock);
    }

    /** Whether a build is not at its end, although its lease may have run out. */
    boolean isJoining() {
        return live.pointer().read().joining();
    }
}
