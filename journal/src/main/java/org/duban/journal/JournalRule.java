package org.duban.journal;

import org.duban.rules.refusal.Rule;

/** The refusals every aggregate has in common. */
public enum JournalRule implements Rule {
    NOT_FOUND(Kind.UNKNOWN),
    ALREADY_EXISTS(Kind.CONFLICT),
    REVISION_CHANGED(Kind.CONFLICT),
    TOO_MUCH_CONTENTION(Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(Kind.BROKEN);

    private final Kind kind;

    JournalRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
