package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * A stretch of keys to walk, from (inclusive) to (exclusive).
 *
 * @param group the leading bytes shared by all stretches whose keys follow each other in the order
 *     asked for; stretches of different groups are merged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Range(byte[] group, byte[] from, byte[] to) {

    /** The number of keys in this stretch, counted from the tree without walking it. */
    long size(MVMap<byte[], byte[]> map) {
        return rank(map, to) - rank(map, from);
    }

    private static long rank(MVMap<byte[], byte[]> map, byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** In order, with what overlaps joined. */
    static List<Range> joined(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(Range::from, Arrays::compareUnsigned));
        List<Range> joined = new ArrayList<>(sorted.size());
        for (Range next : sorted) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || Arrays.compareUnsigned(last.to, next.from) < 0) {
                joined.add(next);
            } else if (!Arrays.equals(last.group, next.group)) {
                joined.add(next);
            } else if (Arrays.compareUnsigned(last.to, next.to) < 0) {
                joined.set(joined.size() - 1, new Range(last.group, last.from, next.to));
            }
        }
        return joined;
    }
}
