package org.duban.task.imports;

import org.duban.rules.refusal.Rule;

/** Why an import says no. */
public enum ImportRule implements Rule {
    TABLE_EMPTY(Kind.BROKEN),
    TABLE_TOO_LONG(Kind.BROKEN),
    CHARSET_UNKNOWN(Kind.BROKEN),
    FIELD_TWICE(Kind.BROKEN),
    COLUMN_UNKNOWN(Kind.BROKEN),
    IMPORT_NOT_IN_STATE(Kind.CONFLICT),
    IMPORT_CHANGES_NOTHING(Kind.CONFLICT);

    private final Kind kind;

    ImportRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
