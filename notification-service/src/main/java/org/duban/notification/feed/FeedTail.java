package org.duban.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.duban.events.CloudEvent;
import org.duban.events.Received;
import org.duban.notification.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the newest of all partitions on a thread of its own, in no group, and tells it to the ring:
 * every instance hears everything, and only what may be a copy waits for the store.
 */
final class FeedTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TopicLog log;
    private final FeedRing ring;
    private final FirstTold firstTold;
    private final Directory directory;
    private final int warmUp;
    private final Counter told;
    private final Counter sentAway;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    FeedTail(
            Supplier<Consumer<byte[], byte[]>> consumers,
            TopicLog log,
            FeedRing ring,
            FirstTold firstTold,
            Directory directory,
            int warmUp,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.log = log;
        this.ring = ring;
        this.firstTold = firstTold;
        this.directory = directory;
        this.warmUp = warmUp;
        this.told = meters.counter("duban.feed.told");
        this.sentAway = meters.counter("duban.feed.sent-away");
        meters.gauge("duban.feed.listening", ring, FeedRing::listening);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("feed-tail").daemon().start(this::run);
    }

    /** Before the server waits for its last requests: these would never end by themselves. */
    @Override
    public void stop() {
        stopped.countDown();
        ring.shut();
        Thread reading = thread;
        if (reading != null) {
            try {
                reading.join(FAREWELL);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!isStopped()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (InterruptException | InterruptedException interrupted) {
                return;
            } catch (KafkaException broken) {
                LOG.warn("The feed begins anew: {}", broken.getMessage());
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            Map<TopicPartition, Long> ends = begin(consumer);
            while (!isStopped()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    tell(record);
                }
                if (!ends.isEmpty()) {
                    ends.entrySet()
                            .removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                    if (ends.isEmpty()) {
                        ring.open();
                    }
                }
            }
        } catch (KafkaException broken) {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            throw broken;
        }
    }

    /** Goes back a little, to fill memory; returns what has to be reached before it is news. */
    private Map<TopicPartition, Long> begin(Consumer<byte[], byte[]> consumer)
            throws InterruptedException {
        int id = log.id();
        List<TopicPartition> partitions = new ArrayList<>();
        for (int line = 0; line < Lines.COUNT; line++) {
            partitions.add(Lines.partition(line));
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        long[] next = new long[Lines.COUNT];
        for (int line = 0; line < Lines.COUNT; line++) {
            TopicPartition partition = partitions.get(line);
            next[line] =
                    Math.max(
                            beginnings.getOrDefault(partition, 0L),
                            ends.getOrDefault(partition, 0L) - warmUp);
            consumer.seek(partition, next[line]);
        }
        firstTold.forget();
        ring.begin(new FeedPosition(id, next));
        return ends;
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        int line = Lines.of(record.topic(), record.partition());
        if (read(record) instanceof Received.Known(var envelope)) {
            FeedRecord entry = new FeedRecord(line, record.offset(), envelope);
            directory.learn(envelope);
            if (!isCopy(entry)) {
                sentAway.increment(ring.tell(entry));
                told.increment();
                return;
            }
        }
        ring.pass(line, record.offset());
    }

    /** While the store is away nothing new is kept, so that there is hardly anything to tell. */
    private boolean isCopy(FeedRecord entry) throws InterruptedException {
        while (true) {
            try {
                return firstTold.isCopy(entry);
            } catch (MongoException away) {
                LOG.warn("The feed waits for the store: {}", away.getMessage());
                if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopped");
                }
            }
        }
    }

    private static Received read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Received.Broken("the record has no value");
        }
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return CloudEvent.read(headers, record.value());
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
