package org.duban.task.task;

import java.util.Locale;

/** In which capacity somebody acts on a task; a person may have several. */
public enum Capacity {
    /** Works for the programme office. */
    OFFICE,
    /** Keeps the system in order; stands in where the office would judge itself. */
    ADMIN,
    /** Liaison officer of a department. */
    LIAISON,
    /** Head of a department. */
    HEAD,
    /** Sees everything and gives instructions. */
    LEADER;

    /** What it is called where rules name it: {@code liaison}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
