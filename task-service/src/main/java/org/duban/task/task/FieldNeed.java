package org.duban.task.task;

/** Whether the product itself wants a field of a form filled in. */
public enum FieldNeed {
    /** The form cannot do without it. */
    ALWAYS,
    /** It depends on what else is filled in, or on the task. */
    SOMETIMES,
    NEVER
}
