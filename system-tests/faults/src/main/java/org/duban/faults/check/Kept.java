package org.duban.faults.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.Document;

/**
 * A fact as it stands in a journal.
 *
 * @param journal its collection
 * @param headers as it travels
 * @param pending whether it waits for the broker
 */
record Kept(
        String journal,
        String aggregate,
        long revision,
        String key,
        Map<String, Object> headers,
        String payload,
        boolean pending) {

    static Kept of(String journal, Document fact) {
        return new Kept(
                journal,
                fact.getString("aggregateId"),
                fact.getLong("revision"),
                fact.getString("requestId"),
                fact.get("headers", new Document()),
                fact.getString("payload"),
                fact.containsKey("pending"));
    }

    String id() {
        return aggregate + "/" + revision;
    }

    String type() {
        return String.valueOf(headers.get("ce_type"));
    }

    /** Whether it was asked for by nobody. */
    boolean isOwn() {
        return journal.equals("alert_journal");
    }

    /** The subject people read. */
    String subject() {
        return URLDecoder.decode(String.valueOf(headers.get("ce_subject")), StandardCharsets.UTF_8);
    }
}
