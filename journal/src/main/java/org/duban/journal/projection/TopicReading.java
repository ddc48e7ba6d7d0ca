package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions from one place up to another, in no group. */
final class TopicReading implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> next;
    private long waitingSince;

    /**
     * Prepares to read.
     *
     * @param connection where and as whom to connect
     * @param from the first offset of each partition
     */
    TopicReading(Map<String, Object> connection, Map<TopicPartition, Long> from) {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        this.consumer =
                new KafkaConsumer<>(
                        configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.next = new HashMap<>(from);
        consumer.assign(next.keySet());
        next.forEach(consumer::seek);
        this.waitingSince = System.nanoTime();
    }

    /** The next offset of each partition. */
    Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
    }

    /** How many records lie between here and there. */
    long left(Map<TopicPartition, Long> upTo) {
        return upTo.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /**
     * Some of the records that are left; none when there are none.
     *
     * @param upTo by partition the offset to end before
     * @throws KafkaException when the broker delivers nothing for long
     */
    List<Incoming> read(Map<TopicPartition, Long> upTo) {
        List<Incoming> some = new ArrayList<>();
        waitingSince = System.nanoTime();
        while (some.isEmpty() && left(upTo) > 0) {
            attend(upTo);
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                take(partition, polled.records(partition), end(upTo, partition), some);
            }
            if (some.isEmpty() && System.nanoTime() - waitingSince > PATIENCE.toNanos()) {
                throw new KafkaException("The broker does not deliver what is on " + upTo.keySet());
            }
        }
        return some;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records,
            long end,
            List<Incoming> some) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() < end) {
                some.add(incoming(record));
            }
        }
        long position = consumer.position(partition);
        if (position > end) {
            consumer.seek(partition, end);
        }
        next.put(partition, Math.min(position, end));
    }

    /** Fetches nothing of partitions that were read far enough. */
    private void attend(Map<TopicPartition, Long> upTo) {
        for (Map.Entry<TopicPartition, Long> at : next.entrySet()) {
            if (at.getValue() < end(upTo, at.getKey())) {
                consumer.resume(List.of(at.getKey()));
            } else {
                consumer.pause(List.of(at.getKey()));
            }
        }
    }

    private static long end(Map<TopicPartition, Long> upTo, TopicPartition partition) {
        return upTo.getOrDefault(partition, 0L);
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return Incoming.read(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                record.value());
    }
}
