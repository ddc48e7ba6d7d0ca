package org.duban.task.succession;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duban.journal.relay.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps handing over, one instance at a time; two at once would do nothing twice. */
@Component
class HandoverRun implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Handover handover;
    private final Lease lease;
    private volatile @Nullable ScheduledExecutorService looking;

    HandoverRun(Handover handover, MongoDatabase database, Clock clock) {
        this.handover = handover;
        this.lease = new Lease(database, "succession", LEASE, clock);
    }

    @Override
    public void start() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("succession").factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        looking = executor;
    }

    private void look() {
        try {
            if (lease.take()) {
                handover.look();
            }
        } catch (RuntimeException failed) { // an escaping exception would end all further looks
            LOG.warn("Tasks are handed over later", failed);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = looking;
        looking = null;
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
