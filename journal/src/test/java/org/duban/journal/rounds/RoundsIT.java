package org.duban.journal.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.journal.TestStore;
import org.junit.jupiter.api.Test;

class RoundsIT {

    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void ofTwoInstancesOneGoesTheRoundsUntilItGivesUp() {
        var database = TestStore.database();
        Lease first = new Lease(database, "alone", Duration.ofMinutes(1), Clock.systemUTC());
        Lease second = new Lease(database, "alone", Duration.ofMinutes(1), Clock.systemUTC());
        assertThat(first.take()).isTrue();
        AtomicInteger gone = new AtomicInteger();
        Rounds rounds = Rounds.alone(second, SHORT, gone::incrementAndGet);
        rounds.start();
        assertThat(gone).hasValue(0);
        first.giveUp();
        await().until(() -> gone.get() > 0);
        rounds.stop();
    }
}
