package org.duban.notification.feed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come on every line: the offset it expects next. Immutable; its text is what
 * clients send back, opaque to them.
 */
final class FeedPosition {

    private static final byte FORMAT = 1;
    private static final int MARKS = Lines.COUNT / 8;
    private static final int HEAD = 1 + Integer.BYTES + MARKS;
    private static final int LONGEST_NUMBER = 9;

    private final int log;
    private final long[] next;
    private @Nullable String text;

    /**
     * @param log tells one broker's topics from another's: offsets of one mean nothing on the other
     * @param next by line; copied
     */
    FeedPosition(int log, long[] next) {
        this.log = log;
        this.next = next.clone();
        if (next.length != Lines.COUNT || Arrays.stream(next).anyMatch(offset -> offset < 0)) {
            throw new IllegalArgumentException("Not a position: " + Arrays.toString(next));
        }
    }

    int log() {
        return log;
    }

    long next(int line) {
        return next[line];
    }

    /** Whether the reader has already had the entry at that place, or need not have it. */
    boolean passed(int line, long offset) {
        return offset < next[line];
    }

    /** The position once everything up to and including that place was read. */
    FeedPosition after(int line, long offset) {
        return with(line, Math.max(next[line], offset + 1));
    }

    /** This position with another next offset on one line. */
    FeedPosition with(int line, long offset) {
        long[] moved = next.clone();
        moved[line] = offset;
        return new FeedPosition(log, moved);
    }

    /** Whether this reader has come at least as far on every line. */
    boolean reaches(FeedPosition other) {
        for (int line = 0; line < next.length; line++) {
            if (next[line] < other.next[line]) {
                return false;
            }
        }
        return true;
    }

    /** The farther of the two on every line; the other one itself when it is as far everywhere. */
    FeedPosition max(FeedPosition other) {
        if (other.reaches(this)) {
            return other;
        }
        long[] farther = new long[next.length];
        Arrays.setAll(farther, line -> Math.max(next[line], other.next[line]));
        return new FeedPosition(log, farther);
    }

    /** One mark per line for "not at its beginning", then those offsets, in as few bytes as go. */
    String text() {
        String known = text;
        if (known == null) {
            known = encode();
            text = known;
        }
        return known;
    }

    private String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Lines.COUNT * LONGEST_NUMBER);
        bytes.put(FORMAT).putInt(log);
        byte[] marks = new byte[MARKS];
        for (int line = 0; line < next.length; line++) {
            if (next[line] > 0) {
                marks[line / 8] |= (byte) (1 << (line % 8));
            }
        }
        bytes.put(marks);
        for (long offset : next) {
            if (offset > 0) {
                putNumber(bytes, offset);
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Reads what {@link #text()} wrote; empty for anything else. */
    static Optional<FeedPosition> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() < HEAD || bytes.get() != FORMAT) {
                return Optional.empty();
            }
            int log = bytes.getInt();
            byte[] marks = new byte[MARKS];
            bytes.get(marks);
            long[] next = new long[Lines.COUNT];
            for (int line = 0; line < next.length; line++) {
                next[line] = (marks[line / 8] & (1 << (line % 8))) == 0 ? 0 : number(bytes);
            }
            return bytes.hasRemaining()
                    ? Optional.empty()
                    : Optional.of(new FeedPosition(log, next));
        } catch (IllegalArgumentException | BufferUnderflowException foreign) {
            return Optional.empty();
        }
    }

    private static void putNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7f) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 7 * LONGEST_NUMBER; shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number without an end");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedPosition that
                && log == that.log
                && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return 31 * log + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return text();
    }
}
