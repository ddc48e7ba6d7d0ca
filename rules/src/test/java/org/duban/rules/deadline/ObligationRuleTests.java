package org.duban.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationRuleTests {

    private static final LocalDate DUE = LocalDate.parse("2018-10-22");

    @Test
    void isOwedThenDueSoonThenMissing() {
        assertThat(plan(ObligationFacts.owed(DUE)))
                .isEqualTo(
                        DayPlan.constant(ObligationState.OWED)
                                .then(LocalDate.parse("2018-10-17"), ObligationState.DUE_SOON)
                                .then(LocalDate.parse("2018-10-23"), ObligationState.OVERDUE));
    }

    @Test
    void timelyDaysPutOffMissingButNotTheWarning() {
        assertThat(plan(new ObligationFacts(DUE, 5, null, null, false, false)))
                .isEqualTo(
                        DayPlan.constant(ObligationState.OWED)
                                .then(LocalDate.parse("2018-10-17"), ObligationState.DUE_SOON)
                                .then(LocalDate.parse("2018-10-28"), ObligationState.OVERDUE));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-01, FILED_ON_TIME",
        "2018-10-22, FILED_ON_TIME",
        "2018-10-24, FILED_ON_TIME",
        "2018-10-25, FILED_LATE"
    })
    void filedWithinTheTimelyDaysIsOnTime(LocalDate filedOn, ObligationState state) {
        assertThat(plan(new ObligationFacts(DUE, 2, null, filedOn, false, false)))
                .isEqualTo(DayPlan.constant(state));
    }

    @Test
    void whatWasReturnedOrExemptedStaysSo() {
        LocalDate filed = LocalDate.parse("2018-10-20");
        assertThat(plan(new ObligationFacts(DUE, 0, null, filed, true, false)))
                .isEqualTo(DayPlan.constant(ObligationState.RETURNED));
        assertThat(plan(new ObligationFacts(DUE, 0, null, null, false, true)))
                .isEqualTo(DayPlan.constant(ObligationState.EXEMPT));
    }

    @Test
    void theLastTimelyDayRollsForwardIfTheRuleSetSaysSo() {
        ObligationFacts facts = ObligationFacts.owed(LocalDate.parse("2018-09-30"));
        RuleSet rolling = RuleSet.standard().withDueOnDayOff(DueOnDayOff.ROLL_FORWARD);
        ObligationFacts withGrace = new ObligationFacts(facts.due(), 2, null, null, false, false);

        assertThat(lastTimelyDay(withGrace, RuleSet.standard())).isEqualTo("2018-10-02");
        assertThat(lastTimelyDay(withGrace, rolling)).isEqualTo("2018-10-08");
        assertThat(lastTimelyDay(facts, rolling)).isEqualTo("2018-09-30");
    }

    @Test
    void isLockedTheDayAfterItsLockDate() {
        ObligationFacts locking =
                new ObligationFacts(DUE, 0, LocalDate.parse("2018-10-31"), null, false, false);

        assertThat(ObligationRule.isLocked(locking, LocalDate.parse("2018-10-31"))).isFalse();
        assertThat(ObligationRule.isLocked(locking, LocalDate.parse("2018-11-01"))).isTrue();
        assertThat(ObligationRule.isLocked(ObligationFacts.owed(DUE), LocalDate.MAX)).isFalse();
    }

    private static DayPlan<ObligationState> plan(ObligationFacts facts) {
        return ObligationRule.plan(facts, RuleSet.standard(), WorkingDayCalendar.stateCouncil());
    }

    private static LocalDate lastTimelyDay(ObligationFacts facts, RuleSet rules) {
        return ObligationRule.lastTimelyDay(facts, rules, WorkingDayCalendar.stateCouncil());
    }
}
