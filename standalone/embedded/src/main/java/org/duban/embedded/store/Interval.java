package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys between two cuts: the values of one field a condition lets through. */
record Interval(Cut from, Cut to) {

    /** Exactly one value. */
    static Interval point(byte[] value) {
        return new Interval(Cut.start(value), Cut.end(value));
    }

    boolean isPoint() {
        return !from.after() && to.after() && Arrays.equals(from.prefix(), to.prefix());
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    boolean contains(byte[] value) {
        return Arrays.compareUnsigned(from.at(), value) <= 0
                && Arrays.compareUnsigned(value, to.at()) < 0;
    }

    Interval under(byte[] parent) {
        return new Interval(from.under(parent), to.under(parent));
    }

    Interval mirrored() {
        return new Interval(to.mirrored(), from.mirrored());
    }

    private Interval and(Interval other) {
        return new Interval(
                from.compareTo(other.from) >= 0 ? from : other.from,
                to.compareTo(other.to) <= 0 ? to : other.to);
    }

    /** What two unions of intervals have in common. */
    static List<Interval> common(List<Interval> some, List<Interval> others) {
        List<Interval> common = new ArrayList<>();
        for (Interval one : some) {
            for (Interval other : others) {
                Interval both = one.and(other);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return common;
    }
}
