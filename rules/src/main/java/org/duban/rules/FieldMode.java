package org.duban.rules;

/** What a rule makes of a field of a form. */
public enum FieldMode {
    /** It has to be filled in. */
    REQUIRED,
    /** It is left out, or stays as it is. */
    READ_ONLY
}
