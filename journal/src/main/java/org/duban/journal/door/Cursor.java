package org.duban.journal.door;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A place in an ordered list: the sort values of the last row seen. Opaque to callers.
 *
 * @param values strings in the order of the sort; null where the row had no value
 */
public record Cursor(List<@Nullable String> values) {

    public static Cursor of(@Nullable String... values) {
        return new Cursor(Arrays.asList(values));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param size how many values a cursor of this list has
     * @throws DoorRejection CURSOR_UNREADABLE
     */
    public static Cursor parse(String text, int size) {
        try {
            @Nullable String[] values =
                    EventJson.mapper()
                            .readValue(Base64.getUrlDecoder().decode(text), String[].class);
            if (values != null && values.length == size) {
                return of(values);
            }
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    /**
     * The first value, where it is a number.
     *
     * @throws DoorRejection CURSOR_UNREADABLE
     */
    public long number() {
        try {
            return Long.parseLong(String.valueOf(values.getFirst()));
        } catch (NumberFormatException unreadable) {
            throw unreadable(text());
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(EventJson.mapper().writeValueAsBytes(values));
    }

    private static DoorRejection unreadable(String text) {
        return new DoorRejection(DoorRule.CURSOR_UNREADABLE, Map.of("cursor", text));
    }
}
