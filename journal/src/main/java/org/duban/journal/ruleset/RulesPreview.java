package org.duban.journal.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of things would be under another version of a programme's rules; nothing is
 * changed. Looked at are the things as they are now, never what led to them.
 *
 * @param fromVersion the latest version
 * @param toVersion the one that would be published
 * @param on the day on which lights are compared: the first on which it would hold
 * @param examined how many things this stretch looked at; the sum over all stretches is everything
 * @param changed of how many of these the light changes on that day
 * @param moved of how many another light, or the same one, comes or goes on another day after it
 * @param items some of these, first those whose light changes on that day
 * @param next where the next stretch begins; null when all was looked at
 * @param asOf when it was looked at (UTC)
 */
public record RulesPreview<T>(
        int fromVersion,
        int toVersion,
        LocalDate on,
        int examined,
        int changed,
        int moved,
        List<T> items,
        @Nullable String next,
        Instant asOf) {

    /** At most so many things are looked at for one answer. */
    public static final int MOST_EXAMINED = 1000;

    /** A thing before and after. */
    public interface Row {

        /** Whether its light changes on the first day. */
        boolean changes();
    }

    /**
     * Looks at a stretch of things in the order of their ids.
     *
     * @param version the latest version
     * @param things up to {@link #MOST_EXAMINED} and one more, if there is one
     * @param row a thing before and after; null when nothing of it changes
     * @param asked most items to answer; null for the default
     */
    public static <S, T extends Row> RulesPreview<T> of(
            int version,
            LocalDate on,
            List<S> things,
            Function<S, String> id,
            Function<S, @Nullable T> row,
            @Nullable Integer asked,
            Instant asOf) {
        int examined = Math.min(things.size(), MOST_EXAMINED);
        List<T> changed = new ArrayList<>();
        List<T> moved = new ArrayList<>();
        for (S thing : things.subList(0, examined)) {
            T found = row.apply(thing);
            if (found != null) {
                (found.changes() ? changed : moved).add(found);
            }
        }
        List<T> items = new ArrayList<>(changed);
        items.addAll(moved);
        return new RulesPreview<>(
                version,
                version + 1,
                on,
                examined,
                changed.size(),
                moved.size(),
                List.copyOf(items.subList(0, Math.min(items.size(), Page.limit(asked)))),
                examined < things.size()
                        ? Cursor.of(id.apply(things.get(examined - 1))).text()
                        : null,
                asOf);
    }

    /** The id after which a stretch begins; null at the beginning. */
    public static @Nullable String beyond(@Nullable String after) {
        return after == null ? null : Cursor.parse(after, 1).values().getFirst();
    }
}
