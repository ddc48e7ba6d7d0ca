package org.duban.task.register;

import org.duban.rules.refusal.Rule;

/** Why a table of clauses as a whole says no. */
public enum RegisterRule implements Rule {
    CLAUSE_TABLE_NOT_RECOGNISED(Kind.BROKEN),
    CLAUSE_TABLE_TOO_LARGE(Kind.BROKEN),
    CLAUSE_TABLE_TOO_LONG(Kind.BROKEN),
    CLAUSE_TABLE_TEXT_TOO_LONG(Kind.BROKEN),
    CLAUSE_TABLE_APPLIED_ALREADY(Kind.CONFLICT),
    CLAUSE_TABLE_CHANGES_NOTHING(Kind.CONFLICT);

    private final Kind kind;

    RegisterRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
