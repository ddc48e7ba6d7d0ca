package org.duban.rules.light;

/** The rules a light can be explained by; every text for people is found by its id. */
public enum LightRule {
    OVERDUE("light.overdue"),
    MILESTONE_OVERDUE("light.milestone-overdue"),
    DUE_SOON("light.due-soon"),
    MILESTONE_DUE_SOON("light.milestone-due-soon"),
    BEHIND_SCHEDULE("light.behind-schedule"),
    STALE("light.stale"),
    MADE_UP_LATE("light.made-up-late"),
    FINISHED_LATE("light.finished-late"),
    ON_SCHEDULE("light.on-schedule"),
    DRAFT("light.draft"),
    CLAIMED("light.claimed"),
    SUSPENDED("light.suspended"),
    CLOSED("light.closed");

    private final String id;

    LightRule(String id) {
        this.id = id;
    }

    /** The stable name, e.g. {@code light.due-soon}. */
    public String id() {
        return id;
    }
}
