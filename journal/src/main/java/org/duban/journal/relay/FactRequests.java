package org.duban.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the owner of an aggregate to send facts again that are missing on a topic, and answers such
 * requests: the facts are marked as pending, and the sweeper sends them in order. So the topic is
 * mended for every reader.
 */
public final class FactRequests implements SmartLifecycle {

    /** Sends facts again, if they are there. */
    @FunctionalInterface
    interface Owner {
        void sendAgain(String topic, String aggregate, long from);
    }

    static final String TOPIC = "facts-requested";

    private static final Logger LOG = LoggerFactory.getLogger(FactRequests.class);
    private static final String OF = "duban-topic";
    private static final String FROM = "duban-from";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    private final Owner owner;
    private final Sender sender;
    private final TopicSetup topics;
    private final Map<String, Object> connection;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean ready;

    /**
     * Prepares to ask and to answer.
     *
     * @param connection where and as whom to read requests
     * @param group in which the instances of a service answer
     */
    FactRequests(
            Owner owner,
            Sender sender,
            TopicSetup topics,
            Map<String, Object> connection,
            String group) {
        this.owner = owner;
        this.sender = sender;
        this.topics = topics;
        this.connection = new HashMap<>(connection);
        this.connection.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        this.connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.connection.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    /**
     * Asks for the facts of an aggregate; returns when the request is safe.
     *
     * @param topic on which they are missing
     * @param from the first revision that is missing; all later ones come again, too
     * @throws KafkaException when it is not certain that the request is safe
     */
    public void ask(String topic, String aggregate, long from) {
        LOG.warn("Revision {} of {} is missing on {}: asking for it", from, aggregate, topic);
        prepare();
        try {
            sender.send(
                            TOPIC,
                            aggregate.getBytes(UTF_8),
                            new byte[0],
                            Map.of(OF, topic, FROM, Long.toString(from)))
                    .join();
        } catch (CompletionException lost) {
            throw new KafkaException("Missing facts cannot be asked for", lost);
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        var _ = Thread.ofPlatform().daemon().name("fact-requests").start(this::answer);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void answer() {
        CountDownLatch end = stopped;
        boolean over = false;
        while (!over) {
            try {
                prepare();
                answerUntil(end);
            } catch (RuntimeException failed) { // whatever it is, it may pass
                if (end.getCount() > 0) {
                    LOG.warn("Requests for facts are answered later", failed);
                } else {
                    LOG.debug("Answering was interrupted by the stop", failed);
                }
            }
            try {
                over = end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                over = true;
            }
        }
    }

    private void answerUntil(CountDownLatch end) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (end.getCount() > 0) {
                var requests = consumer.poll(POLL);
                requests.forEach(this::answer);
                if (!requests.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }

    private void answer(ConsumerRecord<byte[], byte[]> request) {
        Header of = request.headers().lastHeader(OF);
        Header from = request.headers().lastHeader(FROM);
        if (request.key() != null && of != null && from != null) {
            owner.sendAgain(
                    new String(of.value(), UTF_8),
                    new String(request.key(), UTF_8),
                    Long.parseLong(new String(from.value(), UTF_8)));
        }
    }

    private void prepare() {
        if (ready) {
            return;
        }
        try {
            topics.ensure(Set.of(TOPIC), 1, PATIENCE);
            ready = sender.isAcquaintedWith(TOPIC, PATIENCE);
        } catch (TimeoutException unreachable) {
            throw new KafkaException("Topic " + TOPIC + " cannot be created", unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while creating " + TOPIC, stop);
        }
    }
}
