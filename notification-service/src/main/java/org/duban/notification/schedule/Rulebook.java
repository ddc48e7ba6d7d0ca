package org.duban.notification.schedule;

import org.duban.rules.RuleSet;
import org.duban.rules.RuleSets;
import org.duban.rules.calendar.WorkingDayCalendar;

/**
 * By which rules, and on which calendar, deadlines are watched.
 *
 * @param rules the rules of every programme, fixed
 */
public record Rulebook(RuleSets rules, WorkingDayCalendar calendar) {

    /** One rule set for every programme. */
    public Rulebook(RuleSet rules, WorkingDayCalendar calendar) {
        this(RuleSets.always(rules), calendar);
    }

    /** The same rules on another calendar. */
    public Rulebook on(WorkingDayCalendar other) {
        return new Rulebook(rules, other);
    }

    /** Tells one rulebook from another; what was planned with another one is planned anew. */
    public String version() {
        return calendar.version() + "." + (rules.published() + 1);
    }
}
