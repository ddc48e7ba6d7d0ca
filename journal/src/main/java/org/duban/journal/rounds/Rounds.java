package org.duban.journal.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own, from the start of a service to its stop. A
 * round that fails is logged, and the next one comes in its time.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Round round;
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * Rounds that do not begin before the service does.
     *
     * @param name of the thread, and in the log
     * @param pause from the end of a round to the beginning of the next
     */
    public Rounds(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** Rounds that one instance at a time goes; two at once must do no harm. */
    public static Rounds alone(Lease lease, Duration pause, Round round) {
        return new Rounds(
                lease.name(),
                pause,
                () -> {
                    if (lease.take()) {
                        round.go();
                    }
                });
    }

    @Override
    public void start() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        long millis = pause.toMillis();
        var _ = executor.scheduleWithFixedDelay(this::once, 0, millis, TimeUnit.MILLISECONDS);
        thread = executor;
    }

    private void once() {
        try {
            round.go();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) { // an escaping exception would end all further rounds
            LOG.warn("A round of {} failed; the next one comes", name, failed);
        }
    }

    /** Lets the round that is on its way come to its end, for a moment. */
    @Override
    public void stop() {
        ScheduledExecutorService executor = thread;
        thread = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** What is done in one round. */
    @FunctionalInterface
    public interface Round {

        void go() throws InterruptedException;
    }
}
