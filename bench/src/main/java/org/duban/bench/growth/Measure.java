package org.duban.bench.growth;

import org.jspecify.annotations.Nullable;

/**
 * One figure at one size.
 *
 * @param cost whether more is worse; else it is a rate
 * @param floor the same done in the plainest way in the same minute; null where there is none
 */
record Measure(String name, String unit, double value, boolean cost, @Nullable Double floor) {

    static Measure rate(String name, String unit, double value, double floor) {
        return new Measure(name, unit, value, false, floor);
    }

    static Measure cost(String name, String unit, double value, @Nullable Double floor) {
        return new Measure(name, unit, value, true, floor);
    }

    /** How many times as dear as at the first size: above 1 it grows. */
    double growth(Measure first) {
        return cost ? value / first.value : first.value / value;
    }

    /** The same, with what the machine was slower or faster taken out. */
    double growthOverFloor(Measure first) {
        if (floor == null || first.floor == null) {
            return growth(first);
        }
        double now = value / floor;
        double before = first.value / first.floor;
        return cost ? now / before : before / now;
    }
}
