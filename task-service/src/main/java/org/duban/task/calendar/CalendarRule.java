package org.duban.task.calendar;

import org.duban.rules.refusal.Rule;

/** Why the calendar says no. */
public enum CalendarRule implements Rule {
    CALENDAR_SPAN_TOO_LONG;

    @Override
    public Kind kind() {
        return Kind.BROKEN;
    }
}
