package org.duban.task.sheet;

import org.duban.rules.refusal.Rule;

/** Why a file is not read as a table. */
public enum SheetRule implements Rule {
    TABLE_KIND_UNKNOWN,
    TABLE_UNREADABLE,
    TABLE_UNPACKS_TOO_LARGE,
    TABLE_TEXTS_TOO_LARGE,
    XLS_TOO_LARGE,
    LINES_LONGER_THAN_HEADING;

    @Override
    public Kind kind() {
        return Kind.BROKEN;
    }
}
