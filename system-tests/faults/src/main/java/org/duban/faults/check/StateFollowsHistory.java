package org.duban.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What is shown of an aggregate against what happened to it. */
final class StateFollowsHistory implements Invariant {

    @Override
    public String sentence() {
        return "The state of every aggregate is the one after its last fact.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Evidence.journals()
                .forEach(
                        (journal, service) -> {
                            Map<String, Document> states = new HashMap<>();
                            for (Document state :
                                    evidence.database(service)
                                            .getCollection(journal.replace("_journal", "_state"))
                                            .find()) {
                                states.put(state.getString("_id"), state);
                            }
                            evidence.histories().values().stream()
                                    .filter(all -> all.getFirst().journal().equals(journal))
                                    .forEach(all -> judge(all.getLast(), states, breaches));
                        });
        return breaches;
    }

    private static void judge(Kept last, Map<String, Document> states, List<String> breaches) {
        Document state = states.get(last.aggregate());
        long revision = state == null ? 0 : state.getLong("revision");
        if (revision != last.revision()) {
            breaches.add(
                    "the state of %s is of revision %d, its last fact is %d"
                            .formatted(last.aggregate(), revision, last.revision()));
        }
    }
}
