package org.duban.notification.schedule;

import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;

/** By which rules, and on which calendar, deadlines are watched. */
public record Rulebook(RuleSet rules, WorkingDayCalendar calendar) {

    /** Tells one calendar from another; what was planned with another one is planned anew. */
    public String version() {
        return calendar.version() + "." + rules.version();
    }
}
