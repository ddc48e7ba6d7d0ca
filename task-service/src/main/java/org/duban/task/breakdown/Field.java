package org.duban.task.breakdown;

/** What a column of a breakdown table can say about a task. */
public enum Field {
    SERIAL,
    AREA,
    TITLE,
    LEAD,
    SUPPORTING,
    DUE,
    STARTS_ON,
    OBJECTIVE,
    COUNTERMEASURES,
    SCHEDULE,
    ASSESSMENT,
    DELIVERABLE
}
