package org.duban.journal.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts get to the broker.
 *
 * @param sweepEvery pause between two looks for facts that were left behind
 * @param sweepAge how old a fact is before the sweeper takes it; younger ones are the relay's
 * @param lease how long one instance sweeps alone without renewing
 * @param ackWithin how long the broker may take to acknowledge before a fact is left to the sweeper
 * @param blockWithin the longest a request waits for the relay when the broker is down
 * @param replication copies of each topic; −1 for the broker's own default
 * @param patience how long a start waits for the broker before it goes on without
 * @param republish whether to send all facts once more to topics they were not sent once more to
 *     yet: after the broker was emptied
 */
@ConfigurationProperties("duban.relay")
public record RelaySettings(
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("2s") Duration sweepAge,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("15s") Duration ackWithin,
        @DefaultValue("100ms") Duration blockWithin,
        @DefaultValue("-1") short replication,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("false") boolean republish) {

    /** As they are where nothing is set. */
    public static RelaySettings defaults() {
        return new RelaySettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofMillis(100),
                (short) -1,
                Duration.ofSeconds(20),
                false);
    }
}
