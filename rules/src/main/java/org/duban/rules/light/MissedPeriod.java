package org.duban.rules.light;

import java.time.LocalDate;

/**
 * A period in which nothing was heard of a task.
 *
 * @param due its last day
 * @param madeUpOn the day of the next report
 */
public record MissedPeriod(LocalDate due, LocalDate madeUpOn) {}
