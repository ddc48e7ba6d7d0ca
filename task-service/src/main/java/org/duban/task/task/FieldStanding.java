package org.duban.task.task;

/** What whoever fills a form in has to know of one of its fields. */
public enum FieldStanding {
    EDITABLE,
    REQUIRED,
    READ_ONLY
}
