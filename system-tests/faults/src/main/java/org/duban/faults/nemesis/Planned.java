package org.duban.faults.nemesis;

import java.time.Duration;

/**
 * One line of the schedule.
 *
 * @param n counted from 1
 * @param target a process, wire, topic or service by name
 * @param calm before it
 * @param lasts until it is lifted
 * @param dice for whatever else is left to chance in it
 */
public record Planned(
        int n, FaultKind kind, String target, Duration calm, Duration lasts, long dice) {

    @Override
    public String toString() {
        return "%2d  %-16s %-22s after %4.1f s, for %4.1f s"
                .formatted(n, kind, target, calm.toMillis() / 1000.0, lasts.toMillis() / 1000.0);
    }
}
