package org.duban.journal.calendar;

/** Something that is kept and was derived from the calendar. */
@FunctionalInterface
public interface Derived {

    /**
     * Derives anew what was derived from another calendar.
     *
     * @param version of the calendar in force
     * @return whether nothing is left; else somebody has to look again
     */
    boolean follow(String version);
}
