package org.duban.journal.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.duban.journal.relay.TopicIds;
import org.duban.journal.view.LiveView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.Message;

/**
 * Makes projections consumers of topics. A stream is named after the room it serves, and the group
 * of its binding has the same name.
 */
public final class ProjectionStreams implements SmartLifecycle {

    /** A stream as it was set up. */
    private record Running(
            StreamRecord kept, List<String> topics, Backlog backlog, DeadLetterDesk desk) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionStreams.class);
    private static final int BEFORE_BINDINGS = Integer.MAX_VALUE - 2000;

    private final MongoDatabase database;
    private final Admin admin;
    private final DeadLetters deadLetters;
    private final DeadLetterReader reader;
    private final MeterRegistry meters;
    private final Function<String, List<String>> topicsOf;
    private final Rebuilds rebuilds;
    private final MissingFacts missing;
    private final Map<String, Running> streams = new ConcurrentHashMap<>();
    private volatile boolean running;

    ProjectionStreams(
            MongoDatabase database,
            Admin admin,
            DeadLetters deadLetters,
            DeadLetterReader reader,
            MeterRegistry meters,
            Function<String, List<String>> topicsOf,
            Rebuilds rebuilds,
            MissingFacts missing) {
        this.database = database;
        this.admin = admin;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.meters = meters;
        this.topicsOf = topicsOf;
        this.rebuilds = rebuilds;
        this.missing = missing;
    }

    /**
     * The consumer for a batch binding that writes no view, or one that cannot be built anew.
     *
     * @param name group of the binding, for example {@code task.department-progress}
     * @throws IllegalStateException when no binding has this group
     */
    public Consumer<Message<List<byte[]>>> stream(String name, Projection projection) {
        Target target = Target.of(projection);
        return stream(name, topicsOf.apply(name), () -> target, projection, null);
    }

    /**
     * The consumer for a batch binding that writes a view; its group has the name of the view.
     *
     * @throws IllegalStateException when no binding has this group
     */
    public Consumer<Message<List<byte[]>>> stream(LiveView view, ViewProjection projection) {
        String name = view.stream();
        List<String> topics = topicsOf.apply(name);
        rebuilds.add(view, projection, topics);
        return stream(
                name,
                topics,
                () -> rebuilds.target(view, projection),
                batch -> projection.project(view.now(), batch),
                rebuilds.alone(view));
    }

    private Consumer<Message<List<byte[]>>> stream(
            String name,
            List<String> topics,
            Supplier<Target> targets,
            Projection replayed,
            @Nullable Alone alone) {
        StreamRecord kept = new StreamRecord(database, name);
        ParkedAggregates parked = new ParkedAggregates(database);
        PassedOver passedOver = new PassedOver(database);
        streams.put(
                name,
                new Running(
                        kept,
                        topics,
                        new Backlog(admin, name, topics),
                        new DeadLetterDesk(
                                name, topics, replayed, parked, passedOver, reader, alone)));
        return new ProjectionStream(
                name,
                targets,
                kept,
                new TopicIds(admin),
                parked,
                passedOver,
                missing,
                deadLetters,
                new StreamMetrics(meters, name),
                () -> !running);
    }

    /**
     * Begins to build the view of a stream anew.
     *
     * @return false when it is being built already
     */
    public boolean buildAnew(String name) {
        try {
            rebuilds.start(name);
            return true;
        } catch (RebuildRejection no) {
            if (no.rule() == RebuildRule.REBUILD_UNDER_WAY) {
                return false;
            }
            throw no;
        }
    }

    /** How far the views behind a stream have come, over all instances. */
    public Freshness freshness(String name) {
        Running stream = streams.get(name);
        if (stream == null) {
            throw new IllegalArgumentException("There is no stream " + name);
        }
        return new Freshness(stream.kept().asOf(), stream.backlog().behind());
    }

    List<String> names() {
        return streams.keySet().stream().sorted().toList();
    }

    DeadLetterDesk desk(String name) {
        Running stream = streams.get(name);
        if (stream == null) {
            throw new DeadLetterRejection(DeadLetterRule.DEAD_LETTER_NOT_FOUND, Map.of("id", name));
        }
        return stream.desk();
    }

    /** Refuses to go on with views that were made from other topics. */
    @Override
    public void start() {
        TopicIds ids = new TopicIds(admin);
        streams.values().forEach(stream -> verify(stream, ids));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_BINDINGS;
    }

    private static void verify(Running stream, TopicIds ids) {
        try {
            stream.kept().verify(ids.of(stream.topics()));
        } catch (ViewOfAnotherTopic refused) {
            throw refused;
        } catch (KafkaException unreachable) {
            LOG.warn("Topics are checked later: {}", unreachable.getMessage());
        }
    }
}
