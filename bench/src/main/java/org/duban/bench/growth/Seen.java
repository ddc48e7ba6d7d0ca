package org.duban.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.duban.events.CloudEvent;
import org.duban.events.Received;
import org.duban.events.Topics;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.View;
import org.duban.journal.view.Views;

/**
 * How long it takes from asking for an update until the row of its task shows it: journal, relay,
 * broker, consumer, row and counters, one update after the other, with all the others there.
 */
final class Seen {

    private static final String ROWS = "department_progress_row";
    private static final Duration POLL = Duration.ofMillis(100);

    private final Keeping keeping;
    private final View view;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Histogram micros = new Histogram(60_000_000, 3);

    private Seen(Keeping keeping, KafkaConsumer<byte[], byte[]> consumer) {
        this.keeping = keeping;
        this.view = new Views(keeping.database()).view(Replay.LAYOUT).now();
        this.consumer = consumer;
    }

    /** Posts updates to tasks all over the journal; nothing may be pending. */
    static Histogram of(Keeping keeping, String broker, Lives lives, int tasks, int updates) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "fetch.max.wait.ms", 100),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(n -> new TopicPartition(Topics.TASK_UPDATED, n))
                            .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            all.forEach(consumer::position);
            Seen seen = new Seen(keeping, consumer);
            for (int n = 0; n < updates; n++) {
                seen.one(lives, (int) ((n * 7919L) % tasks), n);
            }
            return seen.micros;
        }
    }

    private void one(Lives lives, int number, int n) {
        long asked = System.nanoTime();
        long revision = lives.post(number, n).revision();
        while (!shows(Lives.id(number), revision)) {
            List<Arrived> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> batch.add(arrived(record)));
            keeping.progress().project(view, batch);
        }
        micros.recordValue((System.nanoTime() - asked) / 1_000);
    }

    private boolean shows(String id, long revision) {
        Document row = view.collection(ROWS).find(Filters.eq("_id", id)).first();
        return row != null && row.getLong("revision") >= revision;
    }

    private static Arrived arrived(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(one -> headers.put(one.key(), new String(one.value(), UTF_8)));
        if (CloudEvent.read(headers, record.value()) instanceof Received.Known(var envelope)) {
            return new Arrived(record.topic(), record.partition(), record.offset(), envelope);
        }
        throw new IllegalStateException("Not an event of ours: " + headers);
    }
}
