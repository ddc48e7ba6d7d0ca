package org.duban.faults.check;

import java.util.List;

/** Everything kept has been sent. */
final class NothingPending implements Invariant {

    @Override
    public String sentence() {
        return "No fact waits for the broker once everything is quiet.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        return evidence.facts().stream()
                .filter(Kept::pending)
                .map(fact -> fact.id() + " still waits for the broker")
                .toList();
    }
}
