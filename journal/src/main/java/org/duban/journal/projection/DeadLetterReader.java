package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duban.journal.projection.DeadLetters.Letter;

/** Reads what was set aside, from the beginning to where it ends now. */
final class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> connection;

    /**
     * Prepares to read.
     *
     * @param connection where and as whom to connect
     */
    DeadLetterReader(Map<String, Object> connection) {
        this.connection = new HashMap<>(connection);
        this.connection.remove("group.id");
        this.connection.put("enable.auto.commit", false);
    }

    /** The letters of a topic in a stream as they were before they were set aside, in order. */
    List<Letter> letters(String topic, String group) {
        List<Letter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition shelf = new TopicPartition(DeadLetters.topic(topic, group), 0);
            if (!consumer.listTopics().containsKey(shelf.topic())) {
                return letters;
            }
            consumer.assign(List.of(shelf));
            consumer.seekToBeginning(List.of(shelf));
            long end = consumer.endOffsets(List.of(shelf)).getOrDefault(shelf, 0L);
            while (consumer.position(shelf) < end) {
                consumer.poll(POLL).forEach(record -> letters.add(letter(record)));
            }
        }
        return letters;
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        Incoming original =
                Incoming.read(
                        headers.getOrDefault(DeadLetters.TOPIC, ""),
                        Integer.parseInt(headers.getOrDefault(DeadLetters.PARTITION, "0")),
                        Long.parseLong(headers.getOrDefault(DeadLetters.OFFSET, "0")),
                        record.key(),
                        headers,
                        record.value());
        return new Letter(original, headers.getOrDefault(DeadLetters.CAUSE, ""));
    }
}
