package org.duban.notification.deadline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/**
 * Lets the watcher look. It begins only when the agenda knows all that had happened before: a
 * service that was down for days must not raise alerts about what was closed meanwhile, nor by a
 * calendar that was changed meanwhile.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PLAN_ANEW = Duration.ofMinutes(1);

    private final Watcher watcher;
    private final Rulebooks books;
    private final StreamProgress progress;
    private final StreamProgress directory;
    private @Nullable Map<TopicPartition, Long> begin;
    private @Nullable Map<TopicPartition, Long> beginOfDirectory;
    private boolean caughtUp;
    private String planned = "";
    private long plannedAt;

    Watch(Watcher watcher, Rulebooks books, Admin admin) {
        this.watcher = watcher;
        this.books = books;
        this.progress = new StreamProgress(admin, Agenda.STREAM);
        this.directory = new StreamProgress(admin, Directory.STREAM);
    }

    /** Looks once. */
    void look() throws InterruptedException {
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
}
