package org.duban.embedded.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Walks stretches of one map that follow each other; finds its place again after a rest. */
final class Lane {

    private final MVMap<byte[], byte[]> map;
    private final List<Range> stretches;
    private final int groupLength;
    private final boolean backwards;
    private int at;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] key;
    private byte @Nullable [] value;

    Lane(MVMap<byte[], byte[]> map, List<Range> stretches, int groupLength, boolean backwards) {
        this.map = map;
        this.stretches = stretches;
        this.groupLength = groupLength;
        this.backwards = backwards;
    }

    int groupLength() {
        return groupLength;
    }

    byte[] key() {
        return Objects.requireNonNull(key);
    }

    byte[] value() {
        return Objects.requireNonNull(value);
    }

    /** Goes to the next key; false at the end. */
    boolean advance() {
        while (at < stretches.size()) {
            Range stretch = stretches.get(at);
            Cursor<byte[], byte[]> here = cursor != null ? cursor : open(stretch);
            cursor = here;
            while (here.hasNext()) {
                byte[] found = here.next();
                boolean givenBeforeRest = key != null && Arrays.equals(found, key);
                if (givenBeforeRest || isBefore(found, stretch)) {
                    continue;
                }
                if (isBehind(found, stretch)) {
                    break;
                }
                key = found;
                value = here.getValue();
                return true;
            }
            at++;
            cursor = null;
        }
        return false;
    }

    void rest() {
        cursor = null;
    }

    private Cursor<byte[], byte[]> open(Range stretch) {
        byte[] start = backwards ? stretch.to() : stretch.from();
        boolean resumed = key != null && !isBefore(key, stretch) && !isBehind(key, stretch);
        return map.cursor(resumed ? key : start, null, backwards);
    }

    private boolean isBefore(byte[] found, Range stretch) {
        return backwards
                ? Arrays.compareUnsigned(found, stretch.to()) >= 0
                : Arrays.compareUnsigned(found, stretch.from()) < 0;
    }

    private boolean isBehind(byte[] found, Range stretch) {
        return backwards
                ? Arrays.compareUnsigned(found, stretch.from()) < 0
                : Arrays.compareUnsigned(found, stretch.to()) >= 0;
    }
}
