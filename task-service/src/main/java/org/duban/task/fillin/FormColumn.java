package org.duban.task.fillin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a form, in the order in which they are written. They are known again by their
 * names in a hidden line above the headings, whatever language the headings are in and wherever
 * somebody moved them.
 */
enum FormColumn {
    SERIAL(16),
    TITLE(40),
    DUE(13),
    BEFORE(11),
    PERCENT(11),
    DONE(48),
    PROBLEMS(36),
    NEXT_STEPS(36),
    FORECAST(14),
    REASON(32),
    /** Why a row was not posted; only in forms that go back to be put right. */
    WHY(60),
    TASK(30),
    REVISION(8);

    static final Set<FormColumn> TO_FILL_IN = EnumSet.range(PERCENT, REASON);
    static final Set<FormColumn> HIDDEN = EnumSet.of(TASK, REVISION);

    /** Without one of these a table is no form. */
    static final Set<FormColumn> NEEDED = EnumSet.of(PERCENT, DONE, TASK, REVISION);

    private final int width;

    FormColumn(int width) {
        this.width = width;
    }

    /** As wide as so many characters. */
    int width() {
        return width;
    }

    /** Names the texts about it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one for a field of a progress update; null where a form has none for it. */
    static @Nullable FormColumn ofField(String field) {
        return TO_FILL_IN.stream()
                .filter(column -> column.name().replace("_", "").equalsIgnoreCase(field))
                .findFirst()
                .orElse(null);
    }

    /** All of a form that goes out to be filled in, or of one that goes back with the reasons. */
    static List<FormColumn> of(boolean withReasons) {
        return Arrays.stream(values()).filter(column -> withReasons || column != WHY).toList();
    }
}
