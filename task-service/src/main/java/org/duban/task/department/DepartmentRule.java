package org.duban.task.department;

import org.duban.rules.refusal.Rule;

/** Why a department says no. */
public enum DepartmentRule implements Rule {
    NAME_UNCHANGED(Kind.BROKEN),
    RENAMED_BEFORE_ITS_LAST_NAME(Kind.BROKEN),
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
