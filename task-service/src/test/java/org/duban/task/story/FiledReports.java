package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Actor;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.events.Topics;

/** A filing as the report service tells of it, fact by fact. */
final class FiledReports {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 3);

    private final String programme;
    private final String department;
    private final List<Envelope> facts = new ArrayList<>();
    private int version;

    FiledReports(String programme, String department) {
        this.programme = programme;
        this.department = department;
        add(
                new ObligationSet(
                        programme,
                        "targets",
                        "目标举措",
                        ObligationKind.TARGET_MEASURES,
                        department,
                        DAY,
                        0,
                        null,
                        null));
    }

    String id() {
        return programme + ".targets." + department;
    }

    FiledReports submitted(String... texts) {
        version++;
        Content content =
                new Content(
                        List.of(texts).stream()
                                .map(text -> new Measure(text, DAY.plusDays(30), null))
                                .toList(),
                        null,
                        List.of(),
                        null,
                        false,
                        null);
        return add(
                new FilingSubmitted(
                        version, "R-" + version, Instant.EPOCH, "00", content, DAY, 0, DAY));
    }

    FiledReports accepted() {
        return add(new FilingAccepted(version, null, DAY));
    }

    FiledReports returned() {
        return add(new FilingReturned(version, ReturnReason.TOO_GENERAL, "大而空", DAY));
    }

    /** Puts all of it on the topic, in order. */
    FiledReports told() {
        facts.forEach(FiledReports::send);
        return this;
    }

    /** Puts one fact on the topic, whatever was told before. */
    FiledReports told(int revision) {
        send(facts.get(revision - 1));
        return this;
    }

    /** A record of this filing under another type, or with another content. */
    void told(int revision, String type, String payload) {
        Map<String, String> headers = new HashMap<>(CloudEvent.headers(facts.get(revision - 1)));
        headers.put("ce_type", type);
        send(id(), headers, payload.getBytes(UTF_8));
    }

    private FiledReports add(ReportEvent event) {
        facts.add(
                new Envelope(
                        id(),
                        facts.size() + 1L,
                        Instant.parse("2018-09-03T01:00:00Z"),
                        "/duban/report-service",
                        "目标举措",
                        programme,
                        List.of(department),
                        "r" + facts.size(),
                        new Actor("a", "a", department, null),
                        null,
                        event));
        return this;
    }

    private static void send(Envelope envelope) {
        send(envelope.aggregate(), CloudEvent.headers(envelope), EventJson.write(envelope.event()));
    }

    private static void send(String key, Map<String, String> headers, byte[] payload) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.REPORT_SUBMITTED, key, payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", System.getProperty(EmbeddedBackend.BOOTSTRAP)),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
