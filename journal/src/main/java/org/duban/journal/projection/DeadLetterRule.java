package org.duban.journal.projection;

import org.duban.rules.refusal.Rule;

/** Why nothing can be done about a dead letter. */
public enum DeadLetterRule implements Rule {
    DEAD_LETTER_NOT_FOUND(Kind.UNKNOWN),
    DEAD_LETTER_STILL_FAILS(Kind.CONFLICT);

    private final Kind kind;

    DeadLetterRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
