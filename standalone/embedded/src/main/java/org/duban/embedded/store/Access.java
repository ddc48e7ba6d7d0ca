package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one index would answer a filter in an order: which stretches, in which direction. */
final class Access {

    /** The most stretches one index is asked for; beyond, a field is left to the filter. */
    private static final int MOST = 4000;

    private final SortedKeys index;
    private final SortCover cover;
    private boolean bounded = true;
    private boolean exact = true;
    private boolean grouped = true;

    private Access(SortedKeys index, SortCover cover) {
        this.index = index;
        this.cover = cover;
    }

    /** The way through this index, or null when it is of no use for the filter and the order. */
    static @Nullable Plan plan(
            SortedKeys index, List<Alternative> alternatives, SortOrder order, int limit) {
        SortCover cover = SortCover.of(index, alternatives, order);
        Access access = new Access(index, cover);
        List<Range> ranges = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            access.expand(alternative, ranges);
        }
        boolean sorted = cover.covers() && access.grouped;
        if (!access.bounded && (index.leavesOut() || order.isEmpty() || !sorted)) {
            return null;
        }
        List<Range> joined = Range.joined(ranges);
        int enough = sorted && access.exact ? limit : 0;
        return Plan.through(index, joined, sorted, cover.backwards(), enough);
    }

    /** The conditions on a field as one union of intervals, or null when there is none to use. */
    static @Nullable List<Interval> intervals(
            SortedKeys index, Alternative alternative, String field) {
        List<List<Interval>> conditions = alternative.fields().get(field);
        if (conditions == null) {
            return null;
        }
        if (index.isMultikey(field)) {
            return conditions.getFirst(); // two elements of an array may satisfy one each
        }
        return conditions.stream().reduce(Interval::common).orElseThrow();
    }

    private void expand(Alternative alternative, List<Range> ranges) {
        List<Prefix> prefixes = List.of(new Prefix(new byte[0], 0));
        List<IndexKey> keys = index.getKeys();
        int used = 0;
        boolean open = true;
        while (open && used < keys.size()) {
            IndexKey key = keys.get(used);
            List<Interval> intervals = intervals(index, alternative, key.getKey());
            if (intervals == null || prefixes.size() * (long) intervals.size() > MOST) {
                break;
            }
            if (used == 0 && index.leavesOut() && holdsNull(intervals)) {
                break;
            }
            if (!key.isAscending()) {
                intervals = intervals.stream().map(Interval::mirrored).toList();
            }
            used++;
            if (intervals.stream().allMatch(Interval::isPoint)) {
                prefixes = deeper(prefixes, intervals, used);
            } else {
                open = false;
                for (Prefix prefix : prefixes) {
                    for (Interval interval : intervals) {
                        ranges.add(prefix.range(interval, cover.group()));
                    }
                }
            }
        }
        if (open) {
            Interval all = new Interval(Cut.start(), Cut.end());
            prefixes.forEach(prefix -> ranges.add(prefix.range(all, cover.group())));
        }
        bounded &= used > 0;
        grouped &= used >= cover.group();
        exact &=
                alternative.complete()
                        && used == alternative.fields().size()
                        && alternative.fields().keySet().stream()
                                .noneMatch(field -> isPartly(alternative, field));
    }

    /** Whether only one of several conditions on an array is made use of. */
    private boolean isPartly(Alternative alternative, String field) {
        return index.isMultikey(field)
                && Objects.requireNonNull(alternative.fields().get(field)).size() > 1;
    }

    private List<Prefix> deeper(List<Prefix> prefixes, List<Interval> points, int used) {
        List<Prefix> deeper = new ArrayList<>(prefixes.size() * points.size());
        for (Prefix prefix : prefixes) {
            for (Interval point : points) {
                byte[] bytes = Cut.joined(prefix.bytes, pointKey(point));
                deeper.add(new Prefix(bytes, used <= cover.group() ? bytes.length : prefix.group));
            }
        }
        return deeper;
    }

    private static byte[] pointKey(Interval point) {
        return point.from().prefix();
    }

    private static boolean holdsNull(List<Interval> intervals) {
        byte[] none = KeyEncoder.encode(null);
        return intervals.stream().anyMatch(interval -> interval.contains(none));
    }

    /** The bytes of the fields fixed so far, the first of which name the group. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Prefix(byte[] bytes, int group) {

        Range range(Interval interval, int groupFields) {
            byte[] name = groupFields == 0 ? new byte[0] : Arrays.copyOf(bytes, group);
            Interval under = interval.under(bytes);
            return new Range(name, under.from().at(), under.to().at());
        }
    }
}
