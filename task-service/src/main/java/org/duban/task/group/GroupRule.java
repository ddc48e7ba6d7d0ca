package org.duban.task.group;

import org.duban.rules.refusal.Rule;

/** Why something is not given to several departments at once. */
public enum GroupRule implements Rule {
    DEPARTMENT_TWICE(Kind.BROKEN);

    private final Kind kind;

    GroupRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
