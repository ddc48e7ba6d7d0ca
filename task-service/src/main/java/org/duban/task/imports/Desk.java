package org.duban.task.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duban.journal.rounds.Lease;
import org.duban.journal.rounds.Rounds;
import org.duban.rules.refusal.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where imports are worked on, apart from the requests that ask for it. What was cut off, here or
 * in another instance, is taken up again: looking through begins anew, applying goes on.
 */
@Component
class Desk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Papers papers;
    private final Checking checking;
    private final Applying applying;
    private final MongoDatabase database;
    private final Clock clock;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private volatile ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds = new Rounds("imports", TURN, this::takeUpWhatWasCutOff);

    Desk(Papers papers, Checking checking, Applying applying, MongoDatabase database, Clock clock) {
        this.papers = papers;
        this.checking = checking;
        this.applying = applying;
        this.database = database;
        this.clock = clock;
    }

    /** Works on a paper as its state demands, and waits for a moment: most are done by then. */
    void take(Paper paper) {
        Future<?> work = hands.submit(() -> workAlone(paper.id()));
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.info("import {} goes on", paper.id());
        } catch (ExecutionException failed) {
            LOG.error("import {} failed", paper.id(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workAlone(String id) {
        Lease lease = new Lease(database, "import/" + id, TURN.multipliedBy(4), clock);
        if (!here.add(id)) {
            return;
        }
        try {
            if (lease.take()) {
                papers.find(id).ifPresent(this::work);
                lease.giveUp();
            }
        } finally {
            here.remove(id);
        }
    }

    private void work(Paper paper) {
        switch (paper.state()) {
            case CHECKING -> {
                try {
                    checking.run(paper);
                } catch (Rejection no) {
                    papers.replace(paper, paper.refusedBy(Judge.broken(no)));
                }
            }
            case APPLYING -> applying.apply(paper);
            case UNDOING -> applying.undo(paper);
            case NEEDS_COLUMNS, CHECKED, APPLIED, UNDONE, REFUSED -> {}
        }
    }

    @Override
    public void start() {
        hands = Executors.newVirtualThreadPerTaskExecutor();
        rounds.start();
    }

    /** Works on all papers that nobody works on any more. */
    void takeUpWhatWasCutOff() {
        papers.atWork().forEach(paper -> workAlone(paper.id()));
    }

    @Override
    public void stop() {
        hands.shutdownNow();
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
