package org.duban.rules;

/** Who hears of something overdue, from the bottom of the ladder up. */
public enum EscalationLevel {
    LIAISON,
    HEAD,
    LEADER_IN_CHARGE,
    OFFICE
}
