package org.duban.rules.refusal;

import java.util.Locale;

/** A rule that can be broken: the constants of an enum, one per kind of refusal. */
public interface Rule {

    /** What a refusal means for the one who asked. */
    enum Kind {
        /** The request breaks a rule of the product; change what is asked. */
        BROKEN,
        /** The object is in a state in which this cannot be done. */
        CONFLICT,
        /** The one who asks may see the object but not do this. */
        FORBIDDEN,
        /** There is no such object for the one who asks. */
        UNKNOWN
    }

    /** The constant's name, for example {@code COMPLETION_NEEDS_EVIDENCE}. */
    String name();

    Kind kind();

    /** The stable name outside, for example {@code completion-needs-evidence}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
