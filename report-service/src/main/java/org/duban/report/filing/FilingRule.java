package org.duban.report.filing;

import org.duban.rules.refusal.Rule;

/** What a filing can be refused for. */
public enum FilingRule implements Rule {
    NIL_REPORT_NEEDS_REASON(Kind.BROKEN),
    NIL_REPORT_HAS_CONTENT(Kind.BROKEN),
    MEASURES_MISSING(Kind.BROKEN),
    FILING_EMPTY(Kind.BROKEN),
    SEAL_MISSING(Kind.BROKEN),
    FILE_UNKNOWN(Kind.BROKEN),
    REVIEW_OF_OWN_DEPARTMENT(Kind.BROKEN),
    OBLIGATION_EXEMPT(Kind.CONFLICT),
    OBLIGATION_LOCKED(Kind.CONFLICT),
    VERSION_FIXED(Kind.CONFLICT),
    NOTHING_DRAFTED(Kind.CONFLICT),
    ALREADY_SIGNED_OFF(Kind.CONFLICT),
    SIGN_OFF_MISSING(Kind.CONFLICT),
    NOTHING_TO_REVIEW(Kind.CONFLICT),
    ALREADY_FILED(Kind.CONFLICT),
    OTHER_DEPARTMENT(Kind.FORBIDDEN),
    NOTHING_SUBMITTED(Kind.UNKNOWN);

    private final Kind kind;

    FilingRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
