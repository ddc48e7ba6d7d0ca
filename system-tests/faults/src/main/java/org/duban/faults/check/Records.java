package org.duban.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything on the broker's topics, dead letters included, from the beginning to the end. */
final class Records {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, List<Told>> byTopic = new HashMap<>();

    Records(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics()
                    .forEach(
                            (topic, all) -> {
                                if (!topic.startsWith("__")) {
                                    all.forEach(
                                            one ->
                                                    partitions.add(
                                                            new TopicPartition(
                                                                    topic, one.partition())));
                                }
                            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL)
                        .forEach(
                                record ->
                                        byTopic.computeIfAbsent(
                                                        record.topic(), any -> new ArrayList<>())
                                                .add(Told.of(record)));
            }
        }
    }

    /** In order per partition. */
    List<Told> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** The topics of what was set aside. */
    List<String> deadLetterTopics() {
        return byTopic.keySet().stream().filter(topic -> topic.endsWith(".dlt")).sorted().toList();
    }
}
