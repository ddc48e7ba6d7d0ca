package org.duban.events;

import java.util.List;

/**
 * Anything that happened in Duban and is kept: every fact belongs to exactly one kind of aggregate.
 */
public sealed interface DomainEvent
        permits CalendarEvent,
                ProgrammeEvent,
                RulesEvent,
                ClauseEvent,
                TemplateEvent,
                MeasureEvent,
                DepartmentEvent,
                TaskEvent,
                ReportEvent,
                AlertEvent {

    /**
     * Codes of the departments that alone may see it, besides those who see everything; empty: all
     * who see its aggregate.
     */
    default List<String> confinedTo() {
        return List.of();
    }
}
