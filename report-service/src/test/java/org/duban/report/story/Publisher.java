package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Topics;

/** Tells what the service hears of programmes and departments. */
final class Publisher {

    private Publisher() {}

    static void publish(String bootstrap, Envelope envelope) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topics.PROGRAMME_UPDATED,
                        envelope.aggregate(),
                        EventJson.write(envelope.event()));
        CloudEvent.headers(envelope)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(record);
        }
    }
}
