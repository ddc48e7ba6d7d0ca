package org.duban.task.department;

import org.duban.rules.refusal.Rule;

/** Why a department says no. */
public enum DepartmentRule implements Rule {
    NAME_UNCHANGED(Kind.BROKEN),
    RENAMED_BEFORE_ITS_LAST_NAME(Kind.BROKEN),
    SPLIT_NEEDS_TWO_SUCCESSORS(Kind.BROKEN),
    NOT_A_SUCCESSOR(Kind.BROKEN),
    SUCCEEDS_ITSELF(Kind.BROKEN),
    DEPARTMENT_SUCCEEDED(Kind.CONFLICT),
    NOTHING_TO_SUCCEED(Kind.CONFLICT),
    DEPUTY_ENDS_IN_THE_PAST(Kind.BROKEN),
    DEPUTY_TOO_LONG(Kind.BROKEN),
    TOO_MANY_DEPUTIES(Kind.CONFLICT),
    MANDATE_HAS_ENDED(Kind.CONFLICT),
    MANDATE_UNKNOWN(Kind.UNKNOWN),
    DEPUTY_APPOINTS_NOBODY(Kind.FORBIDDEN),
    CONTACTS_UNCHANGED(Kind.BROKEN),
    ALIASES_UNCHANGED(Kind.BROKEN),
    ALIAS_TAKEN(Kind.CONFLICT),
    NOT_SUBORDINATE(Kind.BROKEN),
    PARENT_UNKNOWN(Kind.BROKEN),
    DEPARTMENT_UNKNOWN(Kind.BROKEN);

    private final Kind kind;

    DepartmentRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
