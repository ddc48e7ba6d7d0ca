package org.duban.task.plan;

import org.duban.rules.refusal.Rule;

/** Why versions of a plan are not compared. */
public enum PlanRule implements Rule {
    VERSIONS_NOT_IN_ORDER(Kind.BROKEN),
    VERSION_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    PlanRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
