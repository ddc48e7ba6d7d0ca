package org.duban.faults.check;

import java.util.ArrayList;
import java.util.List;

/** Histories count from one, without a gap. */
final class HistoryHasNoGap implements Invariant {

    @Override
    public String sentence() {
        return "The history of every aggregate has the revisions 1, 2, 3 … and each of them once.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        evidence.histories()
                .forEach(
                        (aggregate, history) -> {
                            for (int i = 0; i < history.size(); i++) {
                                if (history.get(i).revision() != i + 1) {
                                    breaches.add(
                                            "%s has revision %d in place %d"
                                                    .formatted(
                                                            aggregate,
                                                            history.get(i).revision(),
                                                            i + 1));
                                    break;
                                }
                            }
                        });
        return breaches;
    }
}
