package org.duban.report.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationTests {

    private static final LocalDate DUE = LocalDate.parse("2018-10-22");

    @Test
    void anObligationMayNotLockBeforeItIsDue() {
        assertThatExceptionOfType(OwingRejection.class)
                .isThrownBy(() -> Obligation.set(terms(DUE.minusDays(1))))
                .satisfies(no -> assertThat(no.rule()).isEqualTo(OwingRule.LOCK_BEFORE_DUE));
    }

    @Test
    void anObligationMayLockOnItsDueDay() {
        assertThat(Obligation.set(terms(DUE))).isEqualTo(terms(DUE));
    }

    @Test
    void anObligationWithoutALockDayNeverLocks() {
        assertThat(Obligation.born("x", terms(null)).isLockedOn(DUE.plusYears(1))).isFalse();
    }

    @Test
    void aReopeningEndsByItself() {
        Obligation reopened =
                Obligation.born("x", terms(DUE))
                        .after(new ObligationReopened(DUE.plusDays(3), "补报", DUE.plusDays(1)));

        assertThat(reopened.isLockedOn(DUE.plusDays(3))).isFalse();
        assertThat(reopened.isLockedOn(DUE.plusDays(4))).isTrue();
    }

    private static ObligationSet terms(@Nullable LocalDate lockOn) {
        return new ObligationSet(
                "p",
                "measures",
                "目标举措",
                ObligationKind.TARGET_MEASURES,
                "rsj",
                DUE,
                0,
                lockOn,
                null);
    }
}
