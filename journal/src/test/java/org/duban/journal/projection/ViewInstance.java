package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicIds;
import org.duban.journal.relay.TopicSetup;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;

/**
 * One instance of a service that counts the facts of a topic into a view that can be built anew.
 */
final class ViewInstance {

    static final String ROWS = "counted_row";
    static final String COUNTERS = "counted";

    final LiveView live;
    final Rebuilds rebuilds;
    final DeadLetterDesk desk;

    /** Aggregate and revision of what cannot be projected. */
    final Set<String> indigestible = ConcurrentHashMap.newKeySet();

    /** Aggregate and revision of what only versions after the first cannot project. */
    final Set<String> indigestibleLater = ConcurrentHashMap.newKeySet();

    /** What is to happen before a batch is projected into a version after the first. */
    final AtomicReference<Runnable> beforeLater = new AtomicReference<>(() -> {});

    private final Admin admin;
    private final Sender sender;
    private final ProjectionStream stream;
    private final Map<String, Object> connection;
    private final String group;
    private final String topic;
    private volatile boolean stopping;
    private Thread thread = new Thread();

    ViewInstance(
            MongoDatabase database,
            Map<String, Object> connection,
            String group,
            String topic,
            Duration grace) {
        this.connection = connection;
        this.group = group;
        this.topic = topic;
        this.admin = Admin.create(connection);
        this.sender = new Sender(connection, RelaySettings.defaults());
        this.live =
                new Views(database)
                        .view(
                                ViewLayout.of(group)
                                        .with(ROWS, new Document("kind", 1).append("n", 1))
                                        .with(COUNTERS));
        this.rebuilds =
                new Rebuilds(
                        database,
                        admin,
                        connection,
                        new RebuildSettings(Duration.ofSeconds(30), grace, Duration.ofHours(1)),
                        Clock.systemUTC(),
                        (on, aggregate, from) -> {});
        rebuilds.add(live, this::project, List.of(topic));
        ParkedAggregates parked = new ParkedAggregates(database);
        TopicSetup setup = new TopicSetup(admin, RelaySettings.defaults());
        this.desk =
                new DeadLetterDesk(
                        group,
                        List.of(topic),
                        batch -> project(live.now(), batch),
                        parked,
                        new PassedOver(database),
                        new DeadLetterReader(connection),
                        rebuilds.alone(live));
        this.stream =
                new ProjectionStream(
                        group,
                        () -> rebuilds.target(live, this::project),
                        new StreamRecord(database, group),
                        new TopicIds(admin),
                        parked,
                        new PassedOver(database),
                        (on, aggregate, from) -> {},
                        new DeadLetters(sender, setup),
                        new StreamMetrics(new SimpleMeterRegistry(), group),
                        () -> stopping);
    }

    /** Takes part in the group until it is closed or paused. */
    ViewInstance listen() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().start(this::run);
        return this;
    }

    void pause() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!stopping) {
                List<Incoming> batch = new ArrayList<>();
                consumer.poll(Duration.ofMillis(50)).forEach(one -> batch.add(incoming(one)));
                if (!batch.isEmpty()) {
                    stream.take(batch);
                    consumer.commitSync();
                }
            }
        }
    }

    private void project(View view, List<Arrived> batch) {
        if (view.version() > 1) {
            beforeLater.get().run();
        }
        for (Arrived arrived : batch) {
            String fact = arrived.envelope().aggregate() + "/" + arrived.envelope().revision();
            if (indigestible.contains(fact)
                    || (view.version() > 1 && indigestibleLater.contains(fact))) {
                throw new IllegalArgumentException("no " + fact);
            }
        }
        new CountedRows(view.collection(ROWS), view.collection(COUNTERS))
                .project(
                        batch,
                        arrived -> arrived.envelope().aggregate(),
                        (before, arrived) ->
                                new Document("kind", "fact")
                                        .append(
                                                "n",
                                                before == null ? 1 : before.getInteger("n") + 1),
                        content ->
                                Map.of(
                                        "all",
                                        new Increments().add(content.getInteger("n"), "facts")));
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return Incoming.read(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                record.value());
    }

    void close() throws InterruptedException {
        pause();
        rebuilds.stop();
        sender.close();
        admin.close();
    }
}
