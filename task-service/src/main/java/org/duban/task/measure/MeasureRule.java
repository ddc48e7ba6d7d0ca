package org.duban.task.measure;

import org.duban.rules.refusal.Rule;

/** Why a filed measure does not go into the plan, or not out of it. */
public enum MeasureRule implements Rule {
    MEASURE_UNKNOWN(Kind.BROKEN),
    MEASURE_NOT_ACCEPTED(Kind.CONFLICT),
    MEASURE_ALREADY_IN_PLAN(Kind.CONFLICT),
    MEASURE_NOT_IN_PLAN(Kind.CONFLICT),
    MEASURES_GO_INTO_DRAFTS(Kind.CONFLICT),
    TOO_MANY_MEASURES(Kind.CONFLICT);

    private final Kind kind;

    MeasureRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
