package org.duban.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on topics and says when they are safe there: written by all replicas in sync. */
public class Sender implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Map<String, Object> configuration;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * Opens a producer.
     *
     * @param connection where and as whom to connect
     */
    public Sender(Map<String, Object> connection, RelaySettings settings) {
        this(configuration(connection, settings));
    }

    private Sender(Map<String, Object> configuration) {
        this.configuration = configuration;
        this.producer = new KafkaProducer<>(configuration);
    }

    /**
     * A sender for many records that follow each other. One need not be safe before the next one is
     * given to it: after the first that is lost nothing more goes out, and everything given to it
     * then fails.
     *
     * @param blockWithin how long it may take to get to know a topic
     */
    Sender burst(Duration blockWithin) {
        Map<String, Object> strict = new HashMap<>(configuration);
        strict.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        strict.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, blockWithin.toMillis());
        return new Sender(strict) {

            @Override
            void lost() {
                close(Duration.ZERO); // before the thread that tells of the loss sends what follows
            }
        };
    }

    /** Is told on the sending thread that a record was lost. */
    void lost() {}

    /**
     * Sends a record; the future fails when it is not certain that the topic has it.
     *
     * @param key decides on the partition and thereby on the order
     */
    public CompletableFuture<Void> send(
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
        CompletableFuture<Void> safe = new CompletableFuture<>();
        try {
            var _ =
                    producer.send(
                            sent,
                            (place, failure) -> {
                                if (failure == null) {
                                    safe.complete(null);
                                } else {
                                    lost();
                                    safe.completeExceptionally(failure);
                                }
                            });
        } catch (RuntimeException notTaken) { // no metadata or no room within the bound
            safe.completeExceptionally(notTaken);
        }
        return safe;
    }

    /**
     * Gets to know a topic ahead of the first record, so that this one need not wait.
     *
     * @return whether the broker answered in time
     */
    public boolean isAcquaintedWith(String topic, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return !producer.partitionsFor(topic).isEmpty();
            } catch (KafkaException notYet) { // each try blocks for the bound of a send
                if (System.nanoTime() - deadline >= 0) {
                    return false;
                }
            }
        }
    }

    @Override
    public void close() {
        close(CLOSE_WITHIN);
    }

    final void close(Duration within) {
        producer.close(within);
    }

    private static Map<String, Object> configuration(
            Map<String, Object> connection, RelaySettings settings) {
        Map<String, Object> configuration = new HashMap<>(connection);
        int ackWithin = (int) settings.ackWithin().toMillis();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, ackWithin / 3));
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ackWithin);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.blockWithin().toMillis());
        configuration.put(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        configuration.put(
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return configuration;
    }
}
