package org.duban.notification.deadline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.duban.events.Topics;
import org.duban.notification.agenda.Agenda;
import org.duban.notification.directory.Directory;
import org.duban.notification.schedule.Rulebooks;
import org.duban.notification.view.StreamProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the watcher looking. It begins only when the agenda knows all that had happened before: a
 * service that was down for days must not raise alerts about what was closed meanwhile, nor by a
 * calendar that was changed meanwhile.
 */
@Component
@EnableConfigurationProperties(WatchSettings.class)
class WatchRun implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchRun.class);
    private static final Duration PLAN_ANEW = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Watcher watcher;
    private final Rulebooks books;
    private final StreamProgress progress;
    private final StreamProgress directory;
    private final WatchSettings settings;
    private @Nullable Map<TopicPartition, Long> begin;
    private @Nullable Map<TopicPartition, Long> beginOfDirectory;
    private boolean caughtUp;
    private String planned = "";
    private long plannedAt;
    private volatile @Nullable ScheduledExecutorService looking;

    WatchRun(Watcher watcher, Rulebooks books, Admin admin, WatchSettings settings) {
        this.watcher = watcher;
        this.books = books;
        this.progress = new StreamProgress(admin, Agenda.STREAM);
        this.directory = new StreamProgress(admin, Directory.STREAM);
        this.settings = settings;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("watch").daemon().factory());
        long every = settings.every().toMillis();
        var _ = executor.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        looking = executor;
    }

    private void look() {
        try {
            if (!isCaughtUp()) {
                return;
            }
            String rulebook = books.now().version();
            if (!rulebook.equals(planned) || System.nanoTime() - plannedAt > PLAN_ANEW.toNanos()) {
                watcher.planAnew();
                planned = rulebook;
                plannedAt = System.nanoTime();
            }
            watcher.tick();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) { // whatever it is, the next look may succeed
            LOG.warn("Deadlines are looked at again later", failed);
        }
    }

    private boolean isCaughtUp() throws InterruptedException {
        if (begin == null || beginOfDirectory == null) {
            beginOfDirectory = directory.ends(List.of(Topics.PROGRAMME_UPDATED));
            begin = progress.ends(List.of(Topics.TASK_UPDATED, Topics.REPORT_SUBMITTED));
        }
        if (!caughtUp && directory.hasReached(beginOfDirectory) && progress.hasReached(begin)) {
            caughtUp = true;
            LOG.info("Deadlines are watched from now on");
        }
        return caughtUp;
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = looking;
        looking = null;
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
        return looking != null;
    }
}
