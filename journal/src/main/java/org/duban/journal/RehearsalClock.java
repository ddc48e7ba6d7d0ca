package org.duban.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The real time, or the same time of day on another date and running on from there: for rehearsals,
 * for loading a story that took weeks, and for tests.
 */
public final class RehearsalClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public RehearsalClock(Clock real) {
        this.real = real;
    }

    /**
     * Goes to another day.
     *
     * @param day a local date in this clock's zone; null for the real one
     */
    public void moveTo(@Nullable LocalDate day) {
        ZoneId zone = getZone();
        LocalDate today = LocalDate.ofInstant(real.instant(), zone);
        ahead =
                day == null
                        ? Duration.ZERO
                        : Duration.between(today.atStartOfDay(zone), day.atStartOfDay(zone));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        RehearsalClock moved = new RehearsalClock(real.withZone(zone));
        moved.ahead = ahead;
        return moved;
    }
}
