package org.duban.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * One allowance of requests per caller, used up by asking and refilled by time. A caller who has
 * been quiet long enough for a full allowance is forgotten.
 */
final class Allowances {
    private static final int FORGET_ABOVE = 10_000;
    private static final double NANOS = 1_000_000_000d;
    private final ConcurrentHashMap<String, Allowance> callers = new ConcurrentHashMap<>();
    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoTime;

    Allowances(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** Takes one request from the allowance of this caller, or answers false when none is left. */
    boolean take(String caller) {
        long now = nanoTime.getAsLong();
        if (callers.size() > FORGET_ABOVE) {
            callers.values().removeIf(allowance -> left(allowance, now) >= burst);
        }
        Allowance after =
                callers.compute(
                        caller,
                        (key, before) -> {
                            double left = before == null ? burst : left(before, now);
                            return left < 1
                                    ? new Allowance(left, now, false)
                                    : new Allowance(left - 1, now, true);
                        });
        return after.granted();
    }

    private double left(Allowance allowance, long now) {
        return Math.min(burst, allowance.left() + (now - allowance.at()) * perSecond / NANOS);
    }

    private record Allowance(double left, long at, boolean granted) {}
}
