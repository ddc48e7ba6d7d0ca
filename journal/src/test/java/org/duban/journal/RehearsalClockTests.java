package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RehearsalClockTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant JUST_AFTER_MIDNIGHT = Instant.parse("2018-10-16T16:00:01Z");

    private final RehearsalClock clock =
            new RehearsalClock(Clock.fixed(JUST_AFTER_MIDNIGHT, SHANGHAI));

    @Test
    void itTellsTheRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(JUST_AFTER_MIDNIGHT);
    }

    @Test
    void itGoesToTheSameTimeOfDayOnAnotherLocalDate() {
        clock.moveTo(LocalDate.of(2012, 7, 21));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2012-07-20T16:00:01Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2012, 7, 21));
    }

    @Test
    void itRunsOnFromThere() {
        RehearsalClock running = new RehearsalClock(Clock.system(SHANGHAI));
        running.moveTo(LocalDate.of(2012, 7, 21));
        Instant then = running.instant();

        assertThat(Duration.between(then, running.instant())).isLessThan(Duration.ofMinutes(1));
        assertThat(running.instant()).isAfterOrEqualTo(then);
    }

    @Test
    void itComesBackToTheRealDay() {
        clock.moveTo(LocalDate.of(2012, 7, 21));
        clock.moveTo(null);

        assertThat(clock.instant()).isEqualTo(JUST_AFTER_MIDNIGHT);
    }
}
