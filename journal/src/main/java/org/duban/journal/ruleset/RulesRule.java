package org.duban.journal.ruleset;

import org.duban.rules.refusal.Rule;

/** Why a new version of a programme's rules is refused, as a whole or value by value. */
public enum RulesRule implements Rule {
    RULES_OF_ANOTHER_OFFICE(Kind.FORBIDDEN),
    RULES_RACED(Kind.CONFLICT),
    RULES_VERSIONS_USED_UP(Kind.CONFLICT),
    RULES_FROM_A_PAST_DAY(Kind.BROKEN),
    RULES_BEFORE_ANOTHER_VERSION(Kind.BROKEN),
    RULES_TOO_FAR_AHEAD(Kind.BROKEN),
    RULES_UNCHANGED(Kind.BROKEN),
    RULES_OUT_OF_BOUNDS(Kind.BROKEN),
    RULE_VALUE_OUT_OF_BOUNDS(Kind.BROKEN),
    REMINDER_TWICE(Kind.BROKEN),
    REMINDERS_TOO_MANY(Kind.BROKEN),
    LADDER_EMPTY(Kind.BROKEN),
    LADDER_STARTS_LATE(Kind.BROKEN),
    LADDER_NOT_ASCENDING(Kind.BROKEN),
    FIELD_RULES_TOO_MANY(Kind.BROKEN),
    FIELD_RULES_OVERLAP(Kind.BROKEN),
    FORM_UNKNOWN(Kind.BROKEN),
    FORM_FIELD_UNKNOWN(Kind.BROKEN),
    FORM_STATUS_UNKNOWN(Kind.BROKEN),
    FORM_ROLE_UNKNOWN(Kind.BROKEN),
    FORM_FIELD_FIXED(Kind.BROKEN);

    private final Kind kind;

    RulesRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
