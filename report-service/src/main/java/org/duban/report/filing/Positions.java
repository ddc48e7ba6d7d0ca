package org.duban.report.filing;

import java.util.Map;
import java.util.Objects;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.jspecify.annotations.Nullable;

/** Where in a list the next page begins. */
public final class Positions {

    private Positions() {}

    /** The key of the last row seen; null at the beginning. */
    public static @Nullable String key(@Nullable String after) {
        return after == null
                ? null
                : Objects.requireNonNull(Cursor.parse(after, 1).values().getFirst());
    }

    /** The last revision seen; 0 at the beginning. */
    static long revision(@Nullable String after) {
        String key = key(after);
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException unreadable) {
            throw new DoorRejection(
                    DoorRule.CURSOR_UNREADABLE, Map.of("cursor", String.valueOf(after)));
        }
    }
}
