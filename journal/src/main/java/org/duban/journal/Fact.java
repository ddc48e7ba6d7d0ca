package org.duban.journal;

import java.util.Map;
import org.duban.events.Envelope;

/**
 * One line of the journal: an event exactly as it travels, chained to the one before it.
 *
 * @param envelope the event with its context
 * @param verb what was asked; see {@link Request#verb()}
 * @param headers the record headers it travels with
 * @param payload the record value it travels with: JSON, sent as UTF-8
 * @param previousHash hash of revision − 1; the empty string for revision 1
 * @param hash SHA-256 over the previous hash, the headers and the payload, lower-case hexadecimal
 */
public record Fact(
        Envelope envelope,
        String verb,
        Map<String, String> headers,
        String payload,
        String previousHash,
        String hash) {

    /** The id under which the fact is kept: no two facts of one aggregate can share a revision. */
    public String id() {
        return idOf(envelope.aggregate(), envelope.revision());
    }

    static String idOf(String aggregate, long revision) {
        return aggregate + "/" + revision;
    }
}
