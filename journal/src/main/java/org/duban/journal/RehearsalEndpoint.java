package org.duban.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Shows and moves the clock of a service. It is there only where {@code duban.rehearsal} is on:
 * never in production, where time is not for anybody to set.
 */
@Endpoint(id = "clock")
final class RehearsalEndpoint {

    /** What time a service believes it is (UTC). */
    record Time(Instant now) {}

    private final RehearsalClock clock;

    RehearsalEndpoint(RehearsalClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    Time now() {
        return new Time(clock.instant());
    }

    /**
     * Goes to a day.
     *
     * @param day ISO local date; null for the real one
     */
    @WriteOperation
    Time moveTo(@Nullable LocalDate day) {
        clock.moveTo(day);
        return now();
    }
}
