package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duban.events.AlertEvent;
import org.duban.events.CalendarEvent;
import org.duban.events.ClauseEvent;
import org.duban.events.CloudEvent;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.MeasureEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ReportEvent;
import org.duban.events.RulesEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TemplateEvent;
import org.duban.events.Topics;
import org.duban.notification.Life;

/** Puts events on the topics as the other services do. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public Publisher(String bootstrap) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "acks",
                                "all",
                                "linger.ms",
                                "5",
                                "enable.idempotence",
                                "true"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Everything that happened in a life, in order. */
    public void publish(Life life) {
        life.events().forEach(this::publish);
    }

    /** One event, once the broker has it. */
    public RecordMetadata publish(Envelope envelope) {
        return await(send(envelope));
    }

    public Future<RecordMetadata> send(Envelope envelope) {
        return send(
                new ProducerRecord<>(
                        topic(envelope), envelope.aggregate(), EventJson.write(envelope.event())),
                CloudEvent.headers(envelope));
    }

    /** A record on one certain partition, which need not be an event. */
    public void publish(
            String topic, int partition, String key, Map<String, String> headers, byte[] value) {
        await(send(new ProducerRecord<>(topic, partition, key, value), headers));
    }

    /** The headers of an event with another type. */
    public static Map<String, String> headersAs(Envelope envelope, String type) {
        Map<String, String> headers = new HashMap<>(CloudEvent.headers(envelope));
        headers.put("ce_type", type);
        return headers;
    }

    private Future<RecordMetadata> send(
            ProducerRecord<String, byte[]> record, Map<String, String> headers) {
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return producer.send(record);
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String topic(Envelope envelope) {
        return switch (envelope.event()) {
            case TaskEvent _ -> Topics.TASK_UPDATED;
            case ReportEvent _ -> Topics.REPORT_SUBMITTED;
            case CalendarEvent _,
                    ProgrammeEvent _,
                    RulesEvent _,
                    ClauseEvent _,
                    TemplateEvent _,
                    MeasureEvent _,
                    DepartmentEvent _ ->
                    Topics.PROGRAMME_UPDATED;
            case AlertEvent _ -> Topics.ALERT_RAISED;
        };
    }

    @Override
    public void close() {
        producer.close();
    }
}
