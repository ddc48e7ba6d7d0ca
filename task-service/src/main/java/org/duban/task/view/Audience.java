package org.duban.task.view;

/** For whom a view was saved. */
public enum Audience {
    /** For the person who saved it. */
    OWN,
    /** For the people of one department. */
    DEPARTMENT,
    EVERYBODY
}
