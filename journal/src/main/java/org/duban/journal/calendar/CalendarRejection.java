package org.duban.journal.calendar;

import java.util.List;
import java.util.Map;
import org.duban.rules.refusal.Itemised;
import org.duban.rules.refusal.Rejection;

/** A change of the calendar that is refused. */
public final class CalendarRejection extends Rejection implements Itemised {

    private static final long serialVersionUID = 1L;

    private final transient List<Item> items;

    CalendarRejection(CalendarRule rule, Map<String, Object> facts) {
        this(rule, facts, List.of());
    }

    CalendarRejection(CalendarRule rule, Map<String, Object> facts, List<Item> items) {
        super(rule, facts);
        this.items = List.copyOf(items);
    }

    @Override
    public List<Item> items() {
        return items;
    }
}
