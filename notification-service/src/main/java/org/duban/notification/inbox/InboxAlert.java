package org.duban.notification.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.Rung;
import org.duban.notification.alert.AlertLevel;
import org.duban.notification.alert.AlertSubject;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the one sees it to whom it came.
 *
 * @param rung up to whom
 * @param department code of the department that is answerable
 * @param due local date in the programme's zone
 * @param workingDays left (positive) or overdue (negative), 0 on the day
 * @param raisedAt UTC
 * @param text the sentence for people
 * @param readAt when this reader read it (UTC); null: not yet
 */
record InboxAlert(
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
        String text,
        @Nullable Instant readAt) {}
