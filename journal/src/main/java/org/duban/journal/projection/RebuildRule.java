package org.duban.journal.projection;

import org.duban.rules.refusal.Rule;

/** Why a view is not built anew. */
public enum RebuildRule implements Rule {
    VIEW_NOT_FOUND(Kind.UNKNOWN),
    REBUILD_UNDER_WAY(Kind.CONFLICT);

    private final Kind kind;

    RebuildRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
