package org.duban.task;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands where a story puts it. */
public final class SetClock extends Clock {

    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    public SetClock(ZoneId zone) {
        this.zone = zone;
    }

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        SetClock same = new SetClock(other);
        same.set(now);
        return same;
    }
}
