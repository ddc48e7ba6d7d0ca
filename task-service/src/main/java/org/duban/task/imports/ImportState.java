package org.duban.task.imports;

/** How far an import is. */
enum ImportState {
    /** Being looked through; nothing is changed. */
    CHECKING,
    /** Somebody has to say what its columns mean. */
    NEEDS_COLUMNS,
    /** Looked through: it may be applied. */
    CHECKED,
    APPLYING,
    APPLIED,
    /** Being taken back. */
    UNDOING,
    UNDONE,
    /** Cannot be read to its end. */
    REFUSED;

    boolean isAtWork() {
        return this == CHECKING || this == APPLYING || this == UNDOING;
    }
}
