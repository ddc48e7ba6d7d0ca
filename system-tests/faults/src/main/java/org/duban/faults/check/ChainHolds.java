package org.duban.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent;
import org.duban.faults.cast.PartKind;
import org.duban.journal.AggregateType;
import org.duban.journal.ChainCheck;
import org.duban.journal.ChainFlaw;
import org.duban.journal.Label;

/** The chain of hashes, by the product's own check. */
final class ChainHolds implements Invariant {

    @Override
    public String sentence() {
        return "The chain of hashes of every aggregate is whole: each fact says what it said and"
                + " follows the one before it, and no end is cut off.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        Evidence.journals()
                .forEach(
                        (journal, service) -> {
                            ChainCheck<String, TaskEvent> check = check(evidence, journal, service);
                            evidence.histories().values().stream()
                                    .filter(all -> all.getFirst().journal().equals(journal))
                                    .map(all -> all.getFirst().aggregate())
                                    .forEach(
                                            id ->
                                                    check.flaws(id).stream()
                                                            .filter(ChainHolds::isOfTheChain)
                                                            .forEach(
                                                                    flaw ->
                                                                            breaches.add(
                                                                                    id + ": "
                                                                                            + flaw)));
                        });
        return breaches;
    }

    /** What a state must say is not known here: its model is not on the class path. */
    private static boolean isOfTheChain(ChainFlaw flaw) {
        return flaw.kind() != ChainFlaw.Kind.STATE_DIFFERS;
    }

    private static ChainCheck<String, TaskEvent> check(
            Evidence evidence, String journal, PartKind service) {
        return new ChainCheck<>(
                evidence.database(service),
                new AggregateType<String, TaskEvent>(
                        journal.replace("_journal", ""),
                        "",
                        String.class,
                        TaskEvent.class,
                        (id, event) -> "",
                        (state, event) -> "",
                        state -> new Label("", null, List.of()),
                        state -> Map.of()));
    }
}
