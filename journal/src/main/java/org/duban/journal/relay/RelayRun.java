package org.duban.journal.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.duban.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Begins before the doors and the streams and ends after them: topics first, then sweep after
 * sweep.
 */
final class RelayRun implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayRun.class);
    private static final Duration LATER_PATIENCE = Duration.ofSeconds(2);

    private final TopicSetup topics;
    private final TopicIds ids;
    private final KafkaRelay relay;
    private final Sweeper sweeper;
    private final ScheduledExecutorService thread = RelayThread.named("relay-sweeper");
    private final RelaySettings settings;
    private volatile boolean topicsReady;
    private volatile boolean running;

    RelayRun(KafkaRelay relay, TopicSetup topics, TopicIds ids, RelaySettings settings) {
        this.topics = topics;
        this.ids = ids;
        this.relay = relay;
        this.sweeper = relay.sweeper();
        this.settings = settings;
    }

    @Override
    public void start() {
        prepareTopics(settings.patience());
        if (settings.republish()) {
            republish();
        }
        running = true;
        long pause = settings.sweepEvery().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::once, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        try {
            sweeper.rest();
        } catch (MongoException unreachable) {
            LOG.debug("The lease runs out by itself", unreachable);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the first binding of Spring Cloud Stream, after its last one. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void once() {
        try {
            if (!topicsReady) {
                prepareTopics(LATER_PATIENCE);
            }
            if (topicsReady) {
                sweeper.sweep();
            }
        } catch (RuntimeException failed) { // an escaping exception would end all further sweeps
            if (running) {
                LOG.warn("A sweep failed; the next one goes on", failed);
            } else {
                LOG.debug("A sweep was interrupted by the stop", failed);
            }
        }
    }

    /** Before anything new is sent: the history of an aggregate comes before what follows it. */
    private void republish() {
        try {
            relay.republish(topicsNow());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A broker that does not answer may be one to which nothing was sent yet. */
    private Map<String, String> topicsNow() {
        try {
            return ids.of(Topics.ALL);
        } catch (KafkaException unreachable) {
            LOG.warn("Facts are sent once more when the broker answers", unreachable);
            String unknown = UUID.randomUUID().toString();
            return Topics.ALL.stream().collect(Collectors.toMap(topic -> topic, _ -> unknown));
        }
    }

    private void prepareTopics(Duration patience) {
        try {
            topics.ensure(Topics.ALL, Topics.PARTITIONS, patience);
            topicsReady =
                    Topics.ALL.stream().allMatch(topic -> relay.isAcquaintedWith(topic, patience));
        } catch (TimeoutException unreachable) {
            LOG.warn("The broker does not answer yet: {}", unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
