package org.duban.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTests {

    private static final RuleSet STANDARD = RuleSet.standard();

    @Test
    void standardIsWhatTheManualSays() {
        assertThat(STANDARD.yellowWorkingDays()).isEqualTo(3);
        assertThat(STANDARD.behindTolerancePercent()).isEqualTo(10);
        assertThat(STANDARD.staleDays()).isEqualTo(30);
        assertThat(STANDARD.dueOnDayOff()).isEqualTo(DueOnDayOff.STAY);
        assertThat(STANDARD.reminderDays()).containsExactly(7, 3, 1, 0);
        assertThat(STANDARD.overdueEveryWorkingDays()).isEqualTo(3);
        assertThat(STANDARD.graceDays()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, LIAISON",
        "2, LIAISON",
        "3, HEAD",
        "5, HEAD",
        "6, LEADER_IN_CHARGE",
        "9, LEADER_IN_CHARGE",
        "10, OFFICE",
        "400, OFFICE"
    })
    void theLadderIsClimbedInWorkingDays(int workingDay, EscalationLevel level) {
        assertThat(STANDARD.levelOn(workingDay)).isEqualTo(level);
    }

    @Test
    void reminderDaysAreKeptFarthestFirstAndOnce() {
        RuleSet rules = STANDARD.toBuilder().reminderDays(List.of(0, 5, 1, 5)).build();
        assertThat(rules.reminderDays()).containsExactly(5, 1, 0);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withStaleDays(-1))
                .withMessage("staleDays must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.toBuilder().extensionDays(-1).build())
                .withMessage("extensionDays must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rung(EscalationLevel.HEAD, 0))
                .withMessageContaining("working day 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruleSet(0, STANDARD.ladder()))
                .withMessageContaining("overdueEveryWorkingDays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruleSet(3, List.of(new Rung(EscalationLevel.HEAD, 3))))
                .withMessageContaining("must start on working day 1");
    }

    @Test
    void changingOneSettingKeepsTheOthers() {
        RuleSet changed =
                STANDARD
                        .withVersion(2)
                        .withYellowWorkingDays(5)
                        .withBehindTolerancePercent(15)
                        .withStaleDays(14)
                        .withDueOnDayOff(DueOnDayOff.ROLL_FORWARD)
                        .toBuilder()
                        .reminderDays(List.of(2))
                        .overdueEveryWorkingDays(4)
                        .graceDays(6)
                        .ladder(List.of(new Rung(EscalationLevel.HEAD, 1)))
                        .extensionsGranted(1)
                        .extensionDays(60)
                        .fieldRules(List.of(NOTES))
                        .build();
        assertThat(changed)
                .isEqualTo(
                        new RuleSet(
                                2,
                                5,
                                15,
                                14,
                                DueOnDayOff.ROLL_FORWARD,
                                List.of(2),
                                4,
                                6,
                                List.of(new Rung(EscalationLevel.HEAD, 1)),
                                1,
                                60,
                                List.of(NOTES)));
    }

    private static final FieldRule NOTES =
            new FieldRule("closure", "note", List.of(), List.of(), FieldMode.REQUIRED);

    private static RuleSet ruleSet(int every, List<Rung> ladder) {
        return STANDARD.toBuilder().overdueEveryWorkingDays(every).ladder(ladder).build();
    }
}
