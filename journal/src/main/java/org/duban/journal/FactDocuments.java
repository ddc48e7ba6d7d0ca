package org.duban.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Received;

/** How a fact is written as a document, and its place in the hash chain of its aggregate. */
public final class FactDocuments {

    /**
     * Only on facts that may not be on their topic yet, so that its sparse index stays small. The
     * value sorts by aggregate, then by revision.
     */
    public static final String PENDING = "pending";

    private FactDocuments() {}

    static Fact chain(Envelope envelope, String verb, String previousHash) {
        Map<String, String> headers = CloudEvent.headers(envelope);
        String payload = new String(EventJson.write(envelope.event()), UTF_8);
        return new Fact(
                envelope,
                verb,
                headers,
                payload,
                previousHash,
                hash(previousHash, headers, payload));
    }

    static Document toDocument(Fact fact) {
        return new Document("_id", fact.id())
                .append("aggregateId", fact.envelope().aggregate())
                .append("revision", fact.envelope().revision())
                .append("requestId", fact.envelope().requestId())
                .append("verb", fact.verb())
                .append("at", fact.envelope().at().toString())
                .append("headers", new Document(new LinkedHashMap<>(fact.headers())))
                .append("payload", fact.payload())
                .append("previousHash", fact.previousHash())
                .append("hash", fact.hash())
                .append(
                        PENDING,
                        pendingKey(fact.envelope().aggregate(), fact.envelope().revision()));
    }

    /** The value of {@link #PENDING} for a fact. */
    public static String pendingKey(String aggregate, long revision) {
        return "%s/%010d".formatted(aggregate, revision);
    }

    /**
     * Reads a kept fact.
     *
     * @throws IllegalStateException when it cannot be read by this version: the journal is newer
     *     than the program, or was tampered with
     */
    public static Fact fromDocument(Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        document.get("headers", Document.class)
                .forEach((name, value) -> headers.put(name, String.valueOf(value)));
        String payload = document.getString("payload");
        if (CloudEvent.read(headers, payload.getBytes(UTF_8))
                instanceof Received.Known(Envelope envelope)) {
            return new Fact(
                    envelope,
                    document.getString("verb"),
                    headers,
                    payload,
                    document.getString("previousHash"),
                    document.getString("hash"));
        }
        throw new IllegalStateException("Fact " + document.getString("_id") + " cannot be read");
    }

    /** The hash a fact must carry, given what it says and the hash before it. */
    public static String hash(String previousHash, Map<String, String> headers, String payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(UTF_8));
            headers.forEach(
                    (name, value) -> digest.update((name + '=' + value + '\n').getBytes(UTF_8)));
            digest.update(payload.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
