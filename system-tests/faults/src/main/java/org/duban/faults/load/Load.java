package org.duban.faults.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.faults.cast.Patiently;

/**
 * An open loop: people come at their own pace, however slowly those before them are served. So many
 * may wait; who comes then goes away again and is counted.
 */
public final class Load implements AutoCloseable {

    private static final int MOST_WAITING = 60;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("load").factory());
    private final Workload workload;
    private final Clients clients;
    private final int perSecond;
    private final AtomicInteger turnedAway = new AtomicInteger();

    public Load(World world, Clients clients, long seed, int perSecond) {
        this.workload = new Workload(world, seed);
        this.clients = clients;
        this.perSecond = perSecond;
    }

    public void start() {
        var _ =
                clock.scheduleAtFixedRate(
                        this::come, 0, 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
    }

    private void come() {
        if (clients.waiting() >= MOST_WAITING) {
            turnedAway.incrementAndGet();
            return;
        }
        Thread.ofVirtual().name("person").start(workload.next(clients));
    }

    /** Nobody comes any more; those who wait are answered, or give up in the end. */
    @Override
    public void close() {
        clock.shutdownNow();
        if (!Patiently.until(LAST_ANSWERS, () -> clients.waiting() == 0)) {
            clients.hurry();
            Patiently.until(LAST_ANSWERS, () -> clients.waiting() == 0);
        }
    }

    /** Who came while too many waited. */
    public int turnedAway() {
        return turnedAway.get();
    }
}
