package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the system tells people about by itself. */
public sealed interface AlertEvent extends DomainEvent {

    /** What an alert is about. */
    enum ItemKind {
        TASK,
        OBLIGATION,
        /** A department was asked for help with a task, and has not answered. */
        HELP_REQUEST,
        /** A leader's instruction (批示) on a task that was not answered. */
        INSTRUCTION,
        /** A lead was given a day by which to sign for a task (签收), and has not signed. */
        ACKNOWLEDGEMENT
    }

    /** What the alert says about the due date. */
    enum AlertKind {
        REMINDER,
        DUE_TODAY,
        OVERDUE
    }

    /** Who is told: the ladder goes up in working days. */
    enum Rung {
        LIAISON,
        HEAD,
        LEADER_IN_CHARGE,
        OFFICE
    }

    /**
     * Somebody was told of a deadline.
     *
     * @param item id of the task or obligation; of what is asked about a task, that task's
     * @param reference what people call it, for example A5-02
     * @param leader account of the leader in charge of the department, where the ladder got that
     *     far and somebody is; null: else
     * @param workingDays left (positive) or overdue (negative), 0 on the day
     */
    @WireName("duban.alert.raised.v1")
    record AlertRaised(
            AlertKind kind,
            Rung rung,
            ItemKind itemKind,
            String item,
            String reference,
            String title,
            String programme,
            String department,
            LocalDate due,
            int workingDays,
            LocalDate on,
            @Nullable String leader)
            implements AlertEvent {}
}
