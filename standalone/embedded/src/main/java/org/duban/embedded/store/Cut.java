package org.duban.embedded.store;

import java.util.Arrays;

/**
 * A place between keys: before all keys that start with a prefix, or after all of them.
 *
 * <p>That is all a bound needs: {@code >= 5} starts before the keys of 5, {@code > 5} after them,
 * and both can be put under the prefix of earlier fields or mirrored for a descending field.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Cut(byte[] prefix, boolean after) implements Comparable<Cut> {

    static Cut start(byte... prefix) {
        return new Cut(prefix, false);
    }

    static Cut end(byte... prefix) {
        return new Cut(prefix, true);
    }

    /** The first key at or beyond this place. */
    byte[] at() {
        if (!after) {
            return prefix;
        }
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return new byte[] {(byte) 0xFF};
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    Cut under(byte[] parent) {
        return new Cut(joined(parent, prefix), after);
    }

    Cut mirrored() {
        return new Cut(mirrored(prefix), !after);
    }

    @Override
    public int compareTo(Cut other) {
        return Arrays.compareUnsigned(at(), other.at());
    }

    static byte[] mirrored(byte[] bytes) {
        byte[] mirrored = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            mirrored[i] = (byte) ~bytes[i];
        }
        return mirrored;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
