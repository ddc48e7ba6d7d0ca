package org.duban.events;

/**
 * What happens to what a department owes and to what it files for it: one aggregate with one
 * sequence of revisions, so that the two can never be read out of order.
 */
public sealed interface ReportEvent extends DomainEvent permits ObligationEvent, FilingEvent {}
