package org.duban.report.obligation;

import org.duban.rules.refusal.Rule;

/** What the terms of an obligation can be at odds with. */
public enum OwingRule implements Rule {
    LOCK_BEFORE_DUE(Kind.BROKEN),
    REOPENING_NOT_AHEAD(Kind.BROKEN),
    TERMS_DIFFER(Kind.CONFLICT),
    NOT_LOCKED(Kind.CONFLICT),
    ALREADY_EXEMPT(Kind.CONFLICT);

    private final Kind kind;

    OwingRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
