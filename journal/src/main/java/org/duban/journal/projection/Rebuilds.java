package org.duban.journal.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.duban.journal.rounds.Lease;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.ViewState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Builds views anew on request, one build of a view at a time over all instances; finishes what
 * another instance began and left; and deletes versions nobody reads any more.
 */
final class Rebuilds implements SmartLifecycle {

    /** A view with what it takes to build it. */
    private record Buildable(LiveView live, ViewProjection projection, TopicEnds topics) {}

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final MongoDatabase database;
    private final Admin admin;
    private final Map<String, Object> connection;
    private final RebuildSettings settings;
    private final Clock clock;
    private final MissingFacts missing;
    private final Map<String, Buildable> views = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile ScheduledExecutorService tidying = tidying();

    /**
     * Prepares to build.
     *
     * @param connection where and as whom to read topics
     */
    Rebuilds(
            MongoDatabase database,
            Admin admin,
            Map<String, Object> connection,
            RebuildSettings settings,
            Clock clock,
            MissingFacts missing) {
        this.database = database;
        this.admin = admin;
        this.connection = Map.copyOf(connection);
        this.settings = settings;
        this.clock = clock;
        this.missing = missing;
    }

    void add(LiveView live, ViewProjection projection, List<String> topics) {
        views.put(
                live.stream(),
                new Buildable(live, projection, new TopicEnds(admin, live.stream(), topics)));
    }

    Alone alone(LiveView live) {
        return new Alone(database, live, settings.lease(), clock);
    }

    ViewTarget target(LiveView live, ViewProjection projection) {
        return new ViewTarget(live, projection, past(live), connection);
    }

    List<String> names() {
        return views.keySet().stream().sorted().toList();
    }

    /**
     * What is kept about a view.
     *
     * @throws RebuildRejection VIEW_NOT_FOUND
     */
    ViewState state(String name) {
        return view(name).live().pointer().read();
    }

    /** Whether the one who was building has not been heard of for too long. */
    boolean isGone(ViewState.Build build) {
        return Duration.between(build.seenAt(), clock.instant()).abs().compareTo(settings.lease())
                > 0;
    }

    /**
     * Begins to build a view anew; returns when that is noted.
     *
     * @throws RebuildRejection VIEW_NOT_FOUND, REBUILD_UNDER_WAY
     */
    void start(String name) {
        Buildable view = view(name);
        Lease lease = alone(view.live()).lease();
        if (!lease.take()) {
            throw new RebuildRejection(RebuildRule.REBUILD_UNDER_WAY, name);
        }
        Rebuild rebuild = rebuild(view, lease);
        try {
            int version = rebuild.begin();
            var _ =
                    Thread.ofPlatform()
                            .daemon()
                            .name("rebuild-" + name)
                            .start(() -> run(name, lease, () -> rebuild.build(version)));
        } catch (RuntimeException failure) {
            lease.giveUp();
            throw failure;
        }
    }

    /** Looks once for what is left to be finished and for what nobody reads any more. */
    void tidy() {
        views.forEach(
                (name, view) -> {
                    ViewState state = view.live().pointer().read();
                    if (state.joining() || isForgotten(state)) {
                        Lease lease = alone(view.live()).lease();
                        if (lease.take()) {
                            run(name, lease, () -> tidy(view, lease));
                        }
                    }
                });
    }

    private void tidy(Buildable view, Lease lease) throws InterruptedException {
        ViewState state = view.live().pointer().read();
        if (state.joining()) {
            rebuild(view, lease).finish(state);
        }
        if (isForgotten(state)) {
            view.live().dropAllBut(state.version(), state.version());
            view.live().pointer().forget(state.previous());
            LOG.info("View {}: version {} is deleted", view.live().stream(), state.previous());
        }
    }

    private boolean isForgotten(ViewState state) {
        Instant since = state.builtAt();
        return state.previous() != 0
                && since != null
                && Duration.between(since, clock.instant()).abs().compareTo(settings.grace()) > 0;
    }

    @Override
    public void start() {
        if (stopped.getCount() == 0) {
            stopped = new CountDownLatch(1);
            tidying = tidying();
        }
        long pause = settings.tidyEvery().toMillis();
        var _ = tidying.scheduleWithFixedDelay(this::tidyOnce, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        stopped.countDown();
        tidying.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0 && !tidying.isShutdown();
    }

    private void tidyOnce() {
        try {
            tidy();
        } catch (RuntimeException failed) { // an escaping exception would end all further looks
            LOG.warn("Views are tidied up later: {}", Faults.inWords(failed));
        }
    }

    /** Something to do under a lease. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void run(String name, Lease lease, Work work) {
        try {
            work.run();
        } catch (CancellationException ended) {
            LOG.warn("{}; the live version is as it was", ended.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("View {} could not be built", name, failed);
        } finally {
            giveUp(lease);
        }
    }

    private static void giveUp(Lease lease) {
        try {
            lease.giveUp();
        } catch (RuntimeException unreachable) {
            LOG.debug("The lease runs out by itself", unreachable);
        }
    }

    private Rebuild rebuild(Buildable view, Lease lease) {
        return new Rebuild(
                view.live(),
                view.projection(),
                view.topics(),
                past(view.live()),
                connection,
                lease,
                clock,
                stopped);
    }

    private PastRecords past(LiveView live) {
        return new PastRecords(
                live.stream(), new ParkedAggregates(database), new PassedOver(database), missing);
    }

    private Buildable view(String name) {
        Buildable view = views.get(name);
        if (view == null) {
            throw new RebuildRejection(RebuildRule.VIEW_NOT_FOUND, name);
        }
        return view;
    }

    private static ScheduledExecutorService tidying() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("views-tidying").factory());
    }
}
