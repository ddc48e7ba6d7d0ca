package org.duban.task.template;

import org.duban.rules.refusal.Rule;

/** Why a template says no. */
public enum TemplateRule implements Rule {
    TEMPLATE_UNCHANGED(Kind.BROKEN),
    TEMPLATE_TASK_DUE_BEFORE_START(Kind.BROKEN),
    TEMPLATE_TASK_DUE_MISSING(Kind.BROKEN),
    TEMPLATE_DUE_OFFSET_MISPLACED(Kind.BROKEN),
    TEMPLATE_WEIGHTS_NOT_100(Kind.BROKEN),
    TEMPLATE_MILESTONE_OUTSIDE_TASK(Kind.BROKEN),
    TEMPLATE_HAS_BEEN_WITHDRAWN(Kind.CONFLICT);

    private final Kind kind;

    TemplateRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
