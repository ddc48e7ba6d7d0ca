package org.duban.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Checks that the facts of an aggregate are all there, in order and as they were kept.
 *
 * <p>Whoever can rewrite the whole chain and the state document can still forge both; to notice
 * that, somebody else must have kept a hash (each is on the topic's readers' side and in exports).
 */
public final class ChainCheck {

    private final MongoCollection<Document> facts;
    private final MongoCollection<Document> states;

    public ChainCheck(MongoDatabase database, AggregateType<?, ?> type) {
        this.facts = database.getCollection(type.journalCollection());
        this.states = database.getCollection(type.stateCollection());
    }

    /** What is wrong with the chain of an aggregate, by revision; empty when nothing is. */
    public List<ChainFlaw> flaws(String id) {
        List<ChainFlaw> flaws = new ArrayList<>();
        long revision = 0;
        String hash = "";
        for (Document fact :
                facts.find(Filters.eq("aggregateId", id))
                        .sort(Sorts.ascending("aggregateId", "revision"))) {
            long at = fact.getLong("revision");
            if (at != revision + 1) {
                flaws.add(new ChainFlaw(revision + 1, ChainFlaw.Kind.MISSING));
            }
            if (!saysWhatItSaid(fact, id, at)) {
                flaws.add(new ChainFlaw(at, ChainFlaw.Kind.CHANGED));
            }
            if (at == revision + 1 && !hash.equals(fact.getString("previousHash"))) {
                flaws.add(new ChainFlaw(at, ChainFlaw.Kind.UNCHAINED));
            }
            revision = at;
            hash = fact.getString("hash");
        }
        Document state = states.find(Filters.eq("_id", id)).first();
        if (state != null && isCutOff(state, revision, hash)) {
            flaws.add(new ChainFlaw(state.getLong("revision"), ChainFlaw.Kind.CUT_OFF));
        }
        return flaws;
    }

    /** Its hash fits, and what stands beside the headers says the same as the headers. */
    private static boolean saysWhatItSaid(Document fact, String id, long revision) {
        Map<String, String> headers = new LinkedHashMap<>();
        Objects.requireNonNull(fact.get("headers", Document.class))
                .forEach((name, value) -> headers.put(name, String.valueOf(value)));
        String hash =
                FactDocuments.hash(
                        fact.getString("previousHash"), headers, fact.getString("payload"));
        return hash.equals(fact.getString("hash"))
                && Fact.idOf(id, revision).equals(fact.getString("_id"))
                && Fact.idOf(id, revision).equals(headers.get("ce_id"))
                && Long.toString(revision).equals(headers.get("ce_sequence"))
                && Objects.equals(fact.getString("at"), headers.get("ce_time"));
    }

    /** A state may be behind its facts after a crash, but never ahead of them or beside them. */
    private static boolean isCutOff(Document state, long revision, String hash) {
        long known = state.getLong("revision");
        return known > revision || (known == revision && !hash.equals(state.getString("hash")));
    }
}
