package org.duban.journal.relay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.duban.journal.Fact;

/**
 * A fact as the relay sees it: addressed and closed. So a program also carries facts that only a
 * newer one can read.
 */
record Parcel(
        String id,
        String aggregate,
        long revision,
        Instant at,
        Map<String, String> headers,
        String payload) {

    static Parcel of(Fact fact) {
        return new Parcel(
                fact.id(),
                fact.envelope().aggregate(),
                fact.envelope().revision(),
                fact.envelope().at(),
                fact.headers(),
                fact.payload());
    }

    static Parcel of(Document fact) {
        Map<String, String> headers = new LinkedHashMap<>();
        Objects.requireNonNull(fact.get("headers", Document.class))
                .forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return new Parcel(
                fact.getString("_id"),
                fact.getString("aggregateId"),
                fact.getLong("revision"),
                Instant.parse(fact.getString("at")),
                headers,
                fact.getString("payload"));
    }

    /** The id of the fact before it; of none for revision 1. */
    String previousId() {
        return aggregate + "/" + (revision - 1);
    }
}
