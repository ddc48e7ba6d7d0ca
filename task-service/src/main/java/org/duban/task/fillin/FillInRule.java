package org.duban.task.fillin;

import org.duban.rules.refusal.Rule;

/** Why a fill-in form as a whole says no. */
public enum FillInRule implements Rule {
    TOO_MANY_TASKS_FOR_A_FORM(Kind.BROKEN),
    FORM_NOT_RECOGNISED(Kind.BROKEN),
    FORM_TOO_LARGE(Kind.BROKEN),
    FORM_TOO_LONG(Kind.BROKEN),
    FORM_TEXT_TOO_LONG(Kind.BROKEN),
    FORM_ALREADY_APPLIED(Kind.CONFLICT),
    FORM_POSTS_NOTHING(Kind.CONFLICT);

    private final Kind kind;

    FillInRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
