package org.duban.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;

/** Nothing twice, and nothing out of thin air: the journals against the ledger of the clients. */
final class KeptWasAskedOnce implements Invariant {

    @Override
    public String sentence() {
        return "Every fact was asked for by a client, was not refused, and stands in the history"
                + " once, however often it was asked for.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Map<String, Entry> asked = new HashMap<>();
        evidence.ledger().forEach(entry -> asked.put(entry.key(), entry));
        Set<String> seen = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (Kept fact : evidence.facts()) {
            Entry entry = asked.get(fact.key());
            if (!seen.add(fact.aggregate() + " " + fact.key())) {
                breaches.add(fact.id() + " repeats key " + fact.key());
            }
            if (entry == null) {
                continue;
            }
            if (entry.outcome() == Outcome.REFUSED && !entry.doubted()) {
                breaches.add(
                        "%s was refused with %d %s and is kept all the same"
                                .formatted(fact.id(), entry.status(), entry.rule()));
            }
        }
        for (Entry entry : evidence.ledger()) {
            said.add(entry.command().text());
        }
        said.remove("");
        judgeWords(evidence, said, breaches);
        return breaches;
    }

    /** Words nobody else says must not stand in two facts, whatever their keys are. */
    private static void judgeWords(Evidence evidence, Set<String> said, List<String> breaches) {
        Map<String, String> first = new HashMap<>();
        for (Kept fact : evidence.facts()) {
            String words = Words.of(fact);
            if (words != null && said.contains(words)) {
                String before = first.putIfAbsent(words, fact.id());
                if (before != null) {
                    breaches.add(
                            "\"%s\" stands in %s and in %s".formatted(words, before, fact.id()));
                }
            } else if (words != null && !words.isEmpty() && Words.isOfTheStorm(words)) {
                breaches.add(
                        "\"%s\" stands in %s and was never asked for".formatted(words, fact.id()));
            }
        }
    }
}
