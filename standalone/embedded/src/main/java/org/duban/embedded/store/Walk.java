package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the stretches of a plan in its order, one document after the other, and can rest. */
final class Walk {

    private final SortedKeys source;
    private final List<Lane> lanes = new ArrayList<>();
    private final PriorityQueue<Lane> next;
    private final @Nullable Set<Key> seen;

    Walk(Plan plan) {
        this.source = plan.source();
        Map<Key, List<Range>> groups = new LinkedHashMap<>();
        List<Range> ranges = plan.backwards() ? plan.ranges().reversed() : plan.ranges();
        for (Range range : ranges) {
            groups.computeIfAbsent(new Key(range.group()), group -> new ArrayList<>()).add(range);
        }
        Comparator<Lane> order = Walk::compareBehindGroup;
        this.next = new PriorityQueue<>(plan.backwards() ? order.reversed() : order);
        groups.forEach(
                (group, stretches) ->
                        lanes.add(
                                new Lane(
                                        source.map(),
                                        stretches,
                                        group.bytes().length,
                                        plan.backwards())));
        lanes.forEach(this::advance);
        this.seen = source.isMultikey() ? new HashSet<>() : null;
    }

    private static int compareBehindGroup(Lane one, Lane other) {
        byte[] mine = one.key();
        byte[] theirs = other.key();
        return Arrays.compareUnsigned(
                mine, one.groupLength(), mine.length, theirs, other.groupLength(), theirs.length);
    }

    /** The next document's key and what stands with it, or null at the end. */
    @Nullable Step step() {
        while (true) {
            Lane lane = next.poll();
            if (lane == null) {
                return null;
            }
            Step step = new Step(lane.key(), lane.value());
            advance(lane);
            if (seen == null || seen.add(new Key(step.value()))) {
                return step;
            }
        }
    }

    private void advance(Lane lane) {
        if (lane.advance()) {
            next.add(lane);
        }
    }

    /** Lets go of the pages it stands on: others may write before it goes on. */
    void rest() {
        lanes.forEach(Lane::rest);
    }

    /** A key with its value: the document itself, or the place of the document. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Step(byte[] key, byte[] value) {}
}
