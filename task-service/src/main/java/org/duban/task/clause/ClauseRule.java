package org.duban.task.clause;

import org.duban.rules.refusal.Rule;

/** Why the register of clauses says no. */
public enum ClauseRule implements Rule {
    CLAUSE_UNKNOWN(Kind.BROKEN),
    CLAUSE_UNCHANGED(Kind.BROKEN),
    CLAUSE_IS_WITHDRAWN(Kind.CONFLICT),
    CLAUSE_STILL_SERVED(Kind.CONFLICT),
    CLAUSE_SERVED_OFTEN_ENOUGH(Kind.CONFLICT),
    CLAUSE_REGISTER_FULL(Kind.CONFLICT);

    private final Kind kind;

    ClauseRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
