package org.duban.rules.light;

import java.util.List;

/**
 * A light with everything that speaks for it.
 *
 * @param level the light shown
 * @param reasons at least one; what decides the level first
 */
public record Verdict(Light level, List<Reason> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
