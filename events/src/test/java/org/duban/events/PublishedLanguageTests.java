package org.duban.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised to every reader of the topics. */
class PublishedLanguageTests {

    static Stream<DomainEvent> events() {
        return Examples.ofEveryType().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventArrivesAsItWasSent(DomainEvent event) {
        Envelope sent = envelope(event);

        Received received =
                CloudEvent.read(CloudEvent.headers(sent), EventJson.write(sent.event()));

        assertThat(received).isEqualTo(new Received.Known(sent));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyWireNameIsSpelledTheSameWay(DomainEvent event) {
        assertThat(WireNames.of(event))
                .matches(
                        "duban\\.(calendar|programme|rules|clause|measure|template|department|task|obligation|filing|alert)\\.[a-z-]+\\.v1");
    }

    @Test
    void headersRenamedByAFrameworkAreReadToo() {
        Envelope sent = envelope(new TaskEvent.TaskAssigned(java.time.LocalDate.of(2018, 10, 17)));
        Map<String, String> renamed = new LinkedHashMap<>();
        CloudEvent.headers(sent)
                .forEach((name, value) -> renamed.put(name.replace("ce_", "ce-"), value));

        assertThat(CloudEvent.read(renamed, EventJson.write(sent.event())))
                .isEqualTo(new Received.Known(sent));
    }

    @Test
    void aTypeFromALaterVersionIsUnknownAndNotBroken() {
        Map<String, String> headers = headers("duban.task.blessed.v7");

        assertThat(CloudEvent.read(headers, "{}".getBytes(UTF_8)))
                .isEqualTo(new Received.Unknown("duban.task.blessed.v7"));
    }

    @Test
    void aFieldFromALaterVersionIsPassedOver() {
        Map<String, String> headers = headers("duban.task.assigned.v1");

        assertThat(CloudEvent.read(headers, "{\"on\":\"2018-10-17\",\"by\":\"x\"}".getBytes(UTF_8)))
                .isInstanceOf(Received.Known.class);
    }

    @Test
    void aKnownEventThatLacksWhatItMustSayIsBroken() {
        Map<String, String> headers = headers("duban.task.assigned.v1");

        assertThat(CloudEvent.read(headers, "{}".getBytes(UTF_8)))
                .isEqualTo(new Received.Broken("TaskAssigned.on is missing"));
    }

    @Test
    void garbageIsBroken() {
        assertThat(CloudEvent.read(Map.of(), new byte[] {1, 2, 3}))
                .isEqualTo(new Received.Broken("header ce_type is missing"));
        assertThat(CloudEvent.read(headers("duban.task.assigned.v1"), new byte[] {1, 2, 3}))
                .isInstanceOf(Received.Broken.class);
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers =
                new LinkedHashMap<>(
                        CloudEvent.headers(
                                envelope(
                                        new TaskEvent.TaskAssigned(
                                                java.time.LocalDate.of(2018, 10, 17)))));
        headers.put("ce_type", type);
        return headers;
    }

    private static Envelope envelope(DomainEvent event) {
        return new Envelope(
                "p.A5-02",
                3,
                Instant.parse("2018-10-17T06:32:05.123Z"),
                "/duban/task-service",
                "A5-02 根治欠薪",
                "p",
                List.of("rsj", "zjj"),
                "key 1/二",
                new Actor("liaison.rsj", "王联络", "rsj", "李副局长"),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                event);
    }
}
