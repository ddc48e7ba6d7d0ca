package org.duban.bench.growth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** Moves on a little whenever it is asked, so that facts spread evenly over a year. */
final class MovingClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    private final AtomicLong nanos = new AtomicLong();
    private final long step;

    /**
     * @param asked how often it will be asked in that year
     */
    MovingClock(long asked) {
        this.step = Duration.ofDays(360).toNanos() / asked;
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                FIRST.atStartOfDay(ZONE).toInstant().plusNanos(nanos.get()), ZONE);
    }

    @Override
    public Instant instant() {
        return FIRST.atStartOfDay(ZONE).toInstant().plusNanos(nanos.addAndGet(step));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
