package org.duban.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka binary mode: an envelope as record headers, and back. */
public final class CloudEvent {

    private static final String PREFIX = "ce_";

    private CloudEvent() {}

    /** The headers of an envelope, in a fixed order, without the payload. */
    public static Map<String, String> headers(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        put(headers, "specversion", "1.0");
        put(headers, "id", envelope.aggregate() + "/" + envelope.revision());
        put(headers, "source", envelope.source());
        put(headers, "type", envelope.type());
        put(headers, "time", envelope.at().toString());
        put(headers, "subject", encode(envelope.subject()));
        put(headers, "sequence", Long.toString(envelope.revision()));
        put(headers, "aggregate", envelope.aggregate());
        put(headers, "programme", envelope.programme());
        put(headers, "audience", String.join(",", envelope.audience()));
        put(headers, "requestid", encode(envelope.requestId()));
        put(headers, "actor", envelope.actor().id());
        put(headers, "actorname", encode(envelope.actor().name()));
        put(headers, "actordepartment", envelope.actor().department());
        String onBehalfOf = envelope.actor().onBehalfOf();
        put(headers, "onbehalfof", onBehalfOf == null ? null : encode(onBehalfOf));
        put(headers, "traceparent", envelope.traceparent());
        return headers;
    }

    /**
     * Reads a record as it comes from a topic.
     *
     * @param headers names as sent ({@code ce_type}) or as a framework renamed them ({@code
     *     ce-type})
     */
    public static Received read(Map<String, String> headers, byte[] payload) {
        Headers ce = new Headers(headers);
        try {
            String type = ce.required("type");
            return WireNames.type(type)
                    .<Received>map(
                            known ->
                                    new Received.Known(
                                            envelope(ce, EventJson.read(payload, known))))
                    .orElseGet(() -> new Received.Unknown(type));
        } catch (
                RuntimeException
                        broken) { // whatever is wrong with a foreign record, it is its own fault
            return new Received.Broken(String.valueOf(broken.getMessage()));
        }
    }

    private static Envelope envelope(Headers ce, DomainEvent event) {
        String audience = ce.required("audience");
        String onBehalfOf = ce.optional("onbehalfof");
        return new Envelope(
                ce.required("aggregate"),
                Long.parseLong(ce.required("sequence")),
                Instant.parse(ce.required("time")),
                ce.required("source"),
                decode(ce.required("subject")),
                ce.optional("programme"),
                audience.isEmpty() ? List.of() : List.of(audience.split(",")),
                decode(ce.required("requestid")),
                new Actor(
                        ce.required("actor"),
                        decode(ce.required("actorname")),
                        ce.required("actordepartment"),
                        onBehalfOf == null ? null : decode(onBehalfOf)),
                ce.optional("traceparent"),
                event);
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(PREFIX + name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private record Headers(Map<String, String> all) {

        @Nullable String optional(String name) {
            String sent = all.get(PREFIX + name);
            return sent != null ? sent : all.get("ce-" + name);
        }

        String required(String name) {
            String value = optional(name);
            if (value == null) {
                throw new IllegalArgumentException("header " + PREFIX + name + " is missing");
            }
            return value;
        }
    }
}
