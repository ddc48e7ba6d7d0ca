package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.events.CloudEvent;
import org.duban.events.Received;
import org.duban.journal.projection.PassedOver.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * One record of a batch, read by itself: a bad one spoils none of its neighbours.
 *
 * @param key record key as sent; null when it had none
 * @param value record value as sent; null for a tombstone
 * @param received what it turned out to be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Incoming(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        Map<String, String> headers,
        byte @Nullable [] value,
        Received received) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** The records of a batch as the binder hands it over: payloads here, all else in lists. */
    static List<Incoming> of(Message<? extends List<?>> batch) {
        MessageHeaders lists = batch.getHeaders();
        List<?> topics = list(lists, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(lists, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(lists, KafkaHeaders.OFFSET);
        List<?> keys = list(lists, KafkaHeaders.RECEIVED_KEY);
        List<?> headers = list(lists, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<Incoming> records = new ArrayList<>();
        for (int i = 0; i < batch.getPayload().size(); i++) {
            records.add(
                    read(
                            String.valueOf(topics.get(i)),
                            (Integer) partitions.get(i),
                            (Long) offsets.get(i),
                            bytes(keys.get(i)),
                            strings((Map<?, ?>) headers.get(i)),
                            bytes(batch.getPayload().get(i))));
        }
        return records;
    }

    static Incoming read(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            Map<String, String> headers,
            byte @Nullable [] value) {
        Received received =
                value == null
                        ? new Received.Broken("the record has no value")
                        : CloudEvent.read(headers, value);
        return new Incoming(topic, partition, offset, key, headers, value, received);
    }

    /** The aggregate it belongs to; empty when a broken record does not say. */
    String aggregate() {
        return received instanceof Received.Known(var envelope)
                ? envelope.aggregate()
                : key == null ? "" : new String(key, UTF_8);
    }

    /** The partition of its topic. */
    String place() {
        return topic + '-' + partition;
    }

    /** When the event was kept; only for known events. */
    Instant at() {
        if (received instanceof Received.Known(var envelope)) {
            return envelope.at();
        }
        throw new IllegalStateException(place() + "@" + offset + " is not a known event");
    }

    /** The revision of its aggregate; 0 when it does not say. */
    long revision() {
        String sequence = headers.getOrDefault("ce_sequence", headers.get("ce-sequence"));
        return sequence != null && DIGITS.matcher(sequence).matches()
                ? Long.parseLong(sequence)
                : 0;
    }

    /**
     * As a projection gets it; only for known events.
     *
     * @param passed what was passed over before it
     */
    Arrived arrived(String group, Revisions passed) {
        if (received instanceof Received.Known(var envelope)) {
            return new Arrived(
                    topic,
                    partition,
                    offset,
                    envelope,
                    false,
                    passed.before(StreamAggregate.of(group, this), envelope.revision()));
        }
        throw new IllegalStateException(place() + "@" + offset + " is not a known event");
    }

    private static List<?> list(MessageHeaders headers, String name) {
        if (headers.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(
                "No list of " + name + " came with the batch: the binding needs batch-mode: true");
    }

    private static Map<String, String> strings(Map<?, ?> headers) {
        Map<String, String> strings = new HashMap<>();
        headers.forEach(
                (name, value) -> {
                    byte[] bytes = bytes(value);
                    strings.put(
                            String.valueOf(name),
                            bytes == null ? String.valueOf(value) : new String(bytes, UTF_8));
                });
        return strings;
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? bytes
                : value instanceof String string ? string.getBytes(UTF_8) : null;
    }
}
