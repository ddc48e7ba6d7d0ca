package org.duban.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.Rung;

/**
 * An alert as people see it.
 *
 * @param rung up to whom
 * @param department code of the department that is answerable
 * @param due local date in the programme's zone
 * @param workingDays left (positive) or overdue (negative), 0 on the day
 * @param raisedAt UTC
 * @param text the sentence for people
 */
record AlertView(
        String id,
        AlertKind kind,
        AlertLevel level,
        Rung rung,
        AlertSubject item,
        String programme,
        String department,
        LocalDate due,
        int workingDays,
        Instant raisedAt,
        String text) {}
