package org.duban.task.calendar;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A span of days that is not answered. */
final class CalendarRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    CalendarRejection(CalendarRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
