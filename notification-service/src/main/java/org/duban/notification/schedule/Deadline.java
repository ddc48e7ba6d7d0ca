package org.duban.notification.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date by which something is to be done.
 *
 * @param due reminders count back from it
 * @param overdueAfter the last day in time: the due date, or later by the days of grace; null when
 *     it cannot become overdue any more
 */
public record Deadline(LocalDate due, @Nullable LocalDate overdueAfter) {}
