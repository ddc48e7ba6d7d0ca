package org.duban.journal.files;

import org.duban.rules.refusal.Rule;

/** Why a file is not taken. */
public enum FileRule implements Rule {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_TYPE_NOT_ALLOWED;

    @Override
    public Kind kind() {
        return Kind.BROKEN;
    }
}
