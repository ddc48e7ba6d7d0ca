package org.duban.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.DomainEvent;
import org.duban.journal.ChainFlaw.Kind;
import org.jspecify.annotations.Nullable;

/** The facts of one aggregate while they are gone through, one after the other. */
final class Chain<S, E extends DomainEvent> {

    private final AggregateType<S, E> type;
    private final String id;
    private final @Nullable Document kept;
    private final List<ChainFlaw> flaws = new ArrayList<>();
    private long revision;
    private String hash = "";
    private boolean pending;
    private @Nullable S folded;
    private boolean differs;

    /**
     * Begins with what the state says.
     *
     * @param kept the state document, read before the facts; null when there is none
     */
    Chain(AggregateType<S, E> type, String id, @Nullable Document kept) {
        this.type = type;
        this.id = id;
        this.kept = kept;
    }

    /** Goes on to the next fact that is there. */
    void next(Document fact) {
        long at = fact.getLong("revision");
        if (at != revision + 1) {
            flaws.add(new ChainFlaw(revision + 1, Kind.MISSING));
        }
        if (!saysWhatItSaid(fact, id, at)) {
            flaws.add(new ChainFlaw(at, Kind.CHANGED));
        }
        if (at == revision + 1 && !hash.equals(fact.getString("previousHash"))) {
            flaws.add(new ChainFlaw(at, Kind.UNCHAINED));
        }
        revision = at;
        hash = fact.getString("hash");
        pending |= fact.containsKey(FactDocuments.PENDING);
        if (flaws.isEmpty()) {
            fold(fact);
        }
    }

    /** What is wrong with the chain and the state. */
    List<ChainFlaw> end(States<S, E> states) {
        if (kept == null) {
            // a fact that was just kept, or kept before a crash: its state comes with the next
            // sweep
            if (revision > 0 && !pending) {
                flaws.add(new ChainFlaw(revision, Kind.STATE_GONE));
            }
            return flaws;
        }
        long known = kept.getLong("revision");
        if (revision == 0) {
            flaws.add(new ChainFlaw(known, Kind.JOURNAL_GONE));
        } else if (known > revision
                || (known == revision && !hash.equals(kept.getString("hash")))) {
            flaws.add(new ChainFlaw(known, Kind.CUT_OFF));
        } else if (flaws.isEmpty() && (differs || isOther(states))) {
            flaws.add(new ChainFlaw(known, Kind.STATE_DIFFERS));
        }
        return flaws;
    }

    /** Keeps the state as it was at the revision the state document stands at. */
    private void fold(Document fact) {
        if (kept == null || revision > kept.getLong("revision")) {
            return;
        }
        try {
            E event = type.events().cast(FactDocuments.fromDocument(fact).envelope().event());
            folded = type.fold(id, folded, event);
        } catch (IllegalStateException | ClassCastException unreadable) {
            differs = true; // the chain is whole, but this release cannot make a state of it
        }
    }

    private boolean isOther(States<S, E> states) {
        try {
            return !Objects.equals(
                    folded, states.read(Objects.requireNonNull(kept)).versioned().state());
        } catch (RuntimeException unreadable) { // then it is not what the facts make, either
            return true;
        }
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
}
