package org.duban.task.view;

import org.duban.rules.refusal.Rule;

/** Why a saved view says no. */
public enum ViewRule implements Rule {
    VIEW_AUDIENCE_UNCLEAR(Kind.BROKEN),
    VIEW_NAME_TAKEN(Kind.CONFLICT),
    TOO_MANY_VIEWS(Kind.CONFLICT),
    ONLY_OFFICE_SHARES_VIEWS(Kind.FORBIDDEN);

    private final Kind kind;

    ViewRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
