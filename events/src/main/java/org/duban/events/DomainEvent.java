package org.duban.events;

/**
 * Anything that happened in Duban and is kept: every fact belongs to exactly one kind of aggregate.
 */
public sealed interface DomainEvent
        permits CalendarEvent,
                ProgrammeEvent,
                DepartmentEvent,
                TaskEvent,
                ReportEvent,
                AlertEvent {}
