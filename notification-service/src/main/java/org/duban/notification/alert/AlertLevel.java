package org.duban.notification.alert;

import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.AlertEvent.Rung;

/** How serious an alert is. */
public enum AlertLevel {
    REMINDER,
    OVERDUE,
    /** Overdue, and told beyond the liaison officer. */
    ESCALATION;

    public static AlertLevel of(AlertRaised raised) {
        if (raised.kind() != AlertKind.OVERDUE) {
            return REMINDER;
        }
        return raised.rung() == Rung.LIAISON ? OVERDUE : ESCALATION;
    }
}
