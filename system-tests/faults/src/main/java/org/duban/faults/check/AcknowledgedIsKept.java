package org.duban.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;

/** Nothing lost: the ledger of the clients against the journals. */
final class AcknowledgedIsKept implements Invariant {

    @Override
    public String sentence() {
        return "Every command acknowledged to a client is exactly one fact of its aggregate's"
                + " history, at the revision the answer named, with the words that were sent.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (Entry entry : evidence.ledger()) {
            if (entry.outcome() == Outcome.ACKNOWLEDGED) {
                judge(entry, evidence, breaches);
            }
        }
        return breaches;
    }

    private static void judge(Entry entry, Evidence evidence, List<String> breaches) {
        String what =
                "%s of %s under key %s"
                        .formatted(
                                entry.command().kind(), entry.command().aggregate(), entry.key());
        List<Kept> made =
                evidence.history(entry.command().aggregate()).stream()
                        .filter(fact -> fact.key().equals(entry.key()))
                        .toList();
        if (made.size() != 1) {
            breaches.add(
                    "%s was acknowledged as revision %d and is kept %d times"
                            .formatted(what, entry.revision(), made.size()));
            return;
        }
        Kept fact = made.getFirst();
        if (fact.revision() != entry.revision()) {
            breaches.add(
                    "%s was acknowledged as revision %d and is kept as revision %d"
                            .formatted(what, entry.revision(), fact.revision()));
        }
        if (!fact.payload().contains(entry.command().text())) {
            breaches.add(
                    what + " does not say \"" + entry.command().text() + "\": " + fact.payload());
        }
    }
}
