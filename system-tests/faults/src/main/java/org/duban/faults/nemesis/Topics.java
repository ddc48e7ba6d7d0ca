package org.duban.faults.nemesis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.duban.faults.cast.Patiently;
import org.duban.faults.cast.RunningSystem;
import org.jspecify.annotations.Nullable;

/** Puts records on the topics that no service put there, and disturbs those who read them. */
public final class Topics {

    /** Marks what was put there by the harness; readers pass over headers they do not know. */
    public static final String MARK = "faults-harness";

    private static final int REPEATED = 40;
    private static final int STRANGERS = 5;
    private static final int JOINS = 4;
    private static final int OVERSIZED = 900_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final RunningSystem system;
    private final List<Poison> poison = new CopyOnWriteArrayList<>();

    Topics(RunningSystem system) {
        this.system = system;
    }

    /** All that was put there and cannot be read. */
    public List<Poison> poison() {
        return List.copyOf(poison);
    }

    /** A broker that was emptied has none of it any more. */
    void forget() {
        poison.clear();
    }

    /** What is there already, once more: old and new, out of its turn. */
    void repeat(Planned planned) {
        List<ConsumerRecord<byte[], byte[]>> some = some(planned.target());
        java.util.Collections.shuffle(some, new Random(planned.dice()));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (ConsumerRecord<byte[], byte[]> record :
                    some.subList(0, Math.min(REPEATED, some.size()))) {
                ProducerRecord<byte[], byte[]> copy =
                        new ProducerRecord<>(
                                record.topic(), record.partition(), record.key(), record.value());
                record.headers().forEach(header -> copy.headers().add(header));
                send(producer, copy);
            }
        }
    }

    void poison(Planned planned) {
        String type = "duban.task.progress-posted.v1";
        byte[] huge = new byte[OVERSIZED];
        Arrays.fill(huge, (byte) 'x');
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            String topic = planned.target();
            String key = "poison-" + planned.n();
            poison.add(
                    send(producer, foreign(topic, key + "a", type, "{not json".getBytes(UTF_8))));
            poison.add(send(producer, foreign(topic, key + "b", type, huge)));
            poison.add(send(producer, foreign(topic, key + "c", type, null)));
            poison.add(send(producer, foreign(topic, key + "d", null, "{}".getBytes(UTF_8))));
            poison.add(send(producer, foreign(topic, null, type, "[]".getBytes(UTF_8))));
        }
    }

    void strangers(Planned planned) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int n = 0; n < STRANGERS; n++) {
                send(
                        producer,
                        foreign(
                                planned.target(),
                                "stranger-" + planned.n() + "-" + n,
                                "duban.task.never-heard-of.v" + n,
                                "{\"anything\":true}".getBytes(UTF_8)));
            }
        }
    }

    /** Members come and go, so that partitions change hands in the middle of the work. */
    void rebalance(Planned planned) {
        for (String group :
                Views.groups(org.duban.faults.cast.PartKind.valueOf(planned.target()))) {
            for (int n = 0; n < JOINS; n++) {
                try (KafkaConsumer<byte[], byte[]> stranger = consumer(group)) {
                    stranger.subscribe(topicsOf(group));
                    stranger.poll(POLL);
                }
                Patiently.pass(Duration.ofMillis(200));
            }
        }
    }

    private static List<String> topicsOf(String group) {
        return switch (group) {
            case "task.department-progress", "task.matters" -> List.of("task-updated");
            case "report.standing", "task.measures" -> List.of("report-submitted");
            case "report.department", "report.plan", "notification.directory" ->
                    List.of("programme-updated");
            case "notification.inbox" -> List.of("alert-raised");
            case "notification.agenda" -> List.of("task-updated", "report-submitted");
            default -> org.duban.events.Topics.ALL;
        };
    }

    private List<ConsumerRecord<byte[], byte[]>> some(String topic) {
        List<ConsumerRecord<byte[], byte[]>> some = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(null)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.poll(Duration.ofSeconds(2)).forEach(some::add);
        }
        some.removeIf(record -> record.headers().lastHeader(MARK) != null);
        return some;
    }

    private static ProducerRecord<byte[], byte[]> foreign(
            String topic, @Nullable String key, @Nullable String type, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(UTF_8));
        }
        return record;
    }

    private static Poison send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        record.headers().add(MARK, "1".getBytes(UTF_8));
        try {
            RecordMetadata kept = producer.send(record).get();
            return new Poison(kept.topic(), kept.partition(), kept.offset());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The harness cannot send", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", system.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(@Nullable String group) {
        Map<String, Object> settings = new java.util.HashMap<>();
        settings.put("bootstrap.servers", system.kafka());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 2000);
        if (group != null) {
            settings.put("group.id", group);
        }
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
