package org.duban.task.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one field of a form that is tried; all others are left as they are.
 *
 * @param as what is done with it
 */
record TriedField(String name, As as) {

    /** What somebody does with a field. */
    enum As {
        LEFT,
        FILLED,
        CLEARED
    }

    boolean is(String field, As how) {
        return name.equals(field) && as == how;
    }

    @Nullable String text(String field) {
        return is(field, As.CLEARED) ? "  " : filled(field, "说明");
    }

    String orBlank(String field) {
        return is(field, As.FILLED) ? "说明" : " ";
    }

    <T> @Nullable T filled(String field, T value) {
        return is(field, As.FILLED) ? value : null;
    }

    <T> List<T> many(String field, T one) {
        return is(field, As.FILLED) ? List.of(one) : List.of();
    }
}
