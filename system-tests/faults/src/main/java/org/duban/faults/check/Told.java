package org.duban.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.duban.faults.nemesis.Topics;

/**
 * A record as it lies on a topic.
 *
 * @param foreign whether the harness put it there
 */
record Told(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String payload,
        boolean foreign) {

    static Told of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        boolean foreign = headers.remove(Topics.MARK) != null;
        return new Told(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : new String(record.key(), UTF_8),
                headers,
                record.value() == null ? "" : new String(record.value(), UTF_8),
                foreign);
    }

    long revision() {
        return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
    }
}
