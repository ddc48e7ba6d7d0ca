package org.duban.journal.calendar;

import org.duban.rules.refusal.Rule;

/** Why a change of the calendar is refused, as a whole or entry by entry. */
public enum CalendarRule implements Rule {
    CALENDAR_UNCHANGED,
    CALENDAR_CHANGE_AMBIGUOUS,
    CALENDAR_ENTRIES_REFUSED,
    ENTRY_DATE_UNREADABLE,
    ENTRY_NAME_MISSING,
    ENTRY_DAY_UNSAID,
    ENTRY_BEYOND_THE_YEAR,
    ENTRY_TWICE;

    @Override
    public Kind kind() {
        return Kind.BROKEN;
    }
}
