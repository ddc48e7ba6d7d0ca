package org.duban.journal.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void aRoundThatFailsIsNotTheLastOne() {
        AtomicInteger gone = new AtomicInteger();
        Rounds rounds =
                new Rounds(
                        "failing",
                        SHORT,
                        () -> {
                            gone.incrementAndGet();
                            throw new IllegalStateException("not this time");
                        });
        rounds.start();
        assertThat(rounds.isRunning()).isTrue();
        await().until(() -> gone.get() > 3);
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void aStopLetsTheRoundOnItsWayComeToItsEndAndNoOtherBegin() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Rounds rounds =
                new Rounds(
                        "slow",
                        SHORT,
                        () -> {
                            begun.countDown();
                            mayEnd.await();
                            ended.incrementAndGet();
                        });
        rounds.start();
        begun.await();
        Thread stop = Thread.ofVirtual().start(rounds::stop);
        mayEnd.countDown();
        stop.join();
        assertThat(ended).hasValue(1);
    }

    @Test
    void whatIsStoppedMayBeginAgain() {
        AtomicInteger gone = new AtomicInteger();
        Rounds rounds = new Rounds("again", SHORT, gone::incrementAndGet);
        rounds.start();
        rounds.stop();
        int before = gone.get();
        rounds.start();
        await().until(() -> gone.get() > before);
        rounds.stop();
    }
}
