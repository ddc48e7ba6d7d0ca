package org.duban.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duban.faults.cast.PartKind;

/**
 * The product's own audit, asked for as an auditor would: chains, and states against the chains.
 */
final class AuditFindsNoFlaw implements Invariant {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String sentence() {
        return "The audit of each service comes to its end and finds no flaw: each state is what its"
                + " facts, read from the first one on, make of it.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (PartKind service : PartKind.values()) {
            if (service.isBusiness()) {
                List<String> lines =
                        evidence.people()
                                .lines(
                                        "auditor",
                                        "/api/audit/" + service.program() + "/verification",
                                        PATIENCE);
                lines.stream()
                        .filter(line -> line.contains("\"FLAW\""))
                        .forEach(line -> breaches.add(service.program() + ": " + line));
                if (lines.stream().noneMatch(line -> line.contains("\"SUMMARY\""))) {
                    breaches.add(service.program() + " does not finish its audit: " + lines);
                }
            }
        }
        return breaches;
    }
}
