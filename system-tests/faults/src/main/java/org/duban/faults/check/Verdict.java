package org.duban.faults.check;

import java.util.List;

/**
 * What was found about one invariant.
 *
 * @param invariant the name of its class
 * @param breaches empty when it holds
 */
public record Verdict(String invariant, String sentence, List<String> breaches) {

    public boolean holds() {
        return breaches.isEmpty();
    }
}
