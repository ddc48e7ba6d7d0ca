package org.duban.faults.cast;

import java.time.Duration;

/** What a process is, and how soon it has to serve again after something was done to it. */
public enum PartKind {
    TASK("task-service", 0, 15),
    REPORT("report-service", 1, 15),
    NOTIFICATION("notification-service", 2, 15),
    GATEWAY("gateway", 3, 15),
    ISSUER("issuer", 4, 15),
    BROKER("broker", 5, 45),
    STORE("store", 6, 30);

    private final String program;
    private final int place;
    private final int aimSeconds;

    PartKind(String program, int place, int aimSeconds) {
        this.program = program;
        this.place = place;
        this.aimSeconds = aimSeconds;
    }

    /** The name of the program, as in its settings and logs. */
    public String program() {
        return program;
    }

    /** Within this it should serve again. */
    public Duration aim() {
        return Duration.ofSeconds(aimSeconds);
    }

    /** Its place in a row of ports. */
    int place() {
        return place;
    }

    /** Whether it decides and remembers. */
    public boolean isBusiness() {
        return this == TASK || this == REPORT || this == NOTIFICATION;
    }
}
