package org.duban.journal.door;

import org.duban.rules.refusal.Rule;

/** What can be wrong with a request before any model sees it. */
public enum DoorRule implements Rule {
    ROLE_REQUIRED(Kind.FORBIDDEN),
    NO_DEPUTIES_HERE(Kind.FORBIDDEN),
    MANDATE_NOT_IN_FORCE(Kind.FORBIDDEN),
    IDEMPOTENCY_KEY_MISSING(Kind.BROKEN),
    IDEMPOTENCY_KEY_TOO_LONG(Kind.BROKEN),
    IF_MATCH_UNREADABLE(Kind.BROKEN),
    CURSOR_UNREADABLE(Kind.BROKEN),
    LIMIT_OUT_OF_BOUNDS(Kind.BROKEN),
    /** One of several choices that there is none of. */
    CHOICE_UNKNOWN(Kind.BROKEN),
    CHOICE_TWICE(Kind.BROKEN),
    ID_UNREADABLE(Kind.BROKEN);

    private final Kind kind;

    DoorRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
