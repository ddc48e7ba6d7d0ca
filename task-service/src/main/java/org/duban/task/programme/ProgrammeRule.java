package org.duban.task.programme;

import org.duban.rules.refusal.Rule;

/** Why a programme says no. */
public enum ProgrammeRule implements Rule {
    PROGRAMME_ENDS_BEFORE_IT_STARTS(Kind.BROKEN),
    AREA_TWICE(Kind.BROKEN),
    TOO_MANY_AREAS(Kind.BROKEN),
    AREAS_UNCHANGED(Kind.BROKEN),
    ZONE_UNKNOWN(Kind.BROKEN),
    PROGRAMME_UNKNOWN(Kind.BROKEN),
    AREA_UNKNOWN(Kind.BROKEN),
    NUMBERING_UNREADABLE(Kind.BROKEN),
    NUMBER_RUNS_TOGETHER(Kind.BROKEN),
    NUMBERING_TOO_LONG(Kind.BROKEN),
    NUMBERING_UNCHANGED(Kind.BROKEN),
    PROGRAMME_IS_CLOSED(Kind.CONFLICT),
    PLAN_IS_EMPTY(Kind.CONFLICT),
    PROGRAMME_HAS_OPEN_TASKS(Kind.CONFLICT),
    AREA_HAS_TASKS(Kind.CONFLICT),
    AREA_HAS_CLAUSES(Kind.CONFLICT);

    private final Kind kind;

    ProgrammeRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
