package org.duban.journal.door;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins, to be sent back as {@code after}; null on the last page
 * @param asOf when the list was read (UTC)
 */
public record Page<T>(List<T> items, @Nullable String next, Instant asOf) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    /**
     * Cuts a page from one row more than was asked for.
     *
     * @param rows up to limit + 1 rows
     * @param cursor where a row stands in the order of the list
     */
    public static <T> Page<T> cut(
            List<T> rows, int limit, Function<T, Cursor> cursor, Instant asOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null, asOf);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).text(), asOf);
    }

    /**
     * The number of rows asked for.
     *
     * @throws DoorRejection LIMIT_OUT_OF_BOUNDS: fewer rows than asked for could pass for all
     */
    public static int limit(@Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked > LARGEST_LIMIT)) {
            throw new DoorRejection(
                    DoorRule.LIMIT_OUT_OF_BOUNDS, Map.of("limit", asked, "most", LARGEST_LIMIT));
        }
        return asked == null ? DEFAULT_LIMIT : asked;
    }
}
