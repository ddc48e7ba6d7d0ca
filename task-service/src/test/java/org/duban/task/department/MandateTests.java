package org.duban.task.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.deputy.Mandate;
import org.junit.jupiter.api.Test;

class MandateTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);

    @Test
    void aDeputyActsFromTheFirstToTheLastDay() {
        Mandate mandate = Mandate.of(appoint(Mandates.NONE, TODAY.plusDays(1), TODAY.plusDays(5)));

        assertThat(mandate.isInForce(TODAY)).isFalse();
        assertThat(mandate.isInForce(TODAY.plusDays(1))).isTrue();
        assertThat(mandate.isInForce(TODAY.plusDays(5))).isTrue();
        assertThat(mandate.isInForce(TODAY.plusDays(6))).isFalse();
    }

    @Test
    void aPeriodHasAnEndThatIsToCome() {
        refused(
                () -> appoint(Mandates.NONE, TODAY.plusDays(2), TODAY.plusDays(1)),
                DepartmentRule.DEPUTY_ENDS_IN_THE_PAST);
        refused(
                () -> appoint(Mandates.NONE, TODAY.minusDays(9), TODAY.minusDays(1)),
                DepartmentRule.DEPUTY_ENDS_IN_THE_PAST);
        refused(
                () -> appoint(Mandates.NONE, TODAY, TODAY.plusDays(367)),
                DepartmentRule.DEPUTY_TOO_LONG);
    }

    @Test
    void aMandateIsRevokedOnceAndNotAfterItsEnd() {
        Mandates one = Mandates.NONE.after(appoint(Mandates.NONE, TODAY, TODAY.plusDays(1)));
        Mandates none = one.after(one.revoke(1, "回来", TODAY));

        assertThat(none.kept()).isEmpty();
        refused(() -> none.revoke(1, "x", TODAY), DepartmentRule.MANDATE_HAS_ENDED);
        refused(() -> one.revoke(1, "x", TODAY.plusDays(2)), DepartmentRule.MANDATE_HAS_ENDED);
        refused(() -> one.revoke(2, "x", TODAY), DepartmentRule.MANDATE_UNKNOWN);
    }

    @Test
    void thereAreNotTooManyAtOnceAndThoseThatEndedMakeRoom() {
        Mandates full = Mandates.NONE;
        for (int n = 0; n < 20; n++) {
            full = full.after(appoint(full, TODAY, TODAY.plusDays(1)));
        }
        Mandates many = full;

        refused(() -> appoint(many, TODAY, TODAY.plusDays(1)), DepartmentRule.TOO_MANY_DEPUTIES);
        LocalDate later = TODAY.plusDays(2);
        DeputyAppointed next =
                many.appoint("d", "代", "李", DeputyRole.HEAD, later, later, "出差", later);
        assertThat(next.n()).isEqualTo(21);
        assertThat(many.after(next).kept()).hasSize(1);
    }

    private static DeputyAppointed appoint(Mandates to, LocalDate from, LocalDate until) {
        return to.appoint("d", "代", "李", DeputyRole.LIAISON, from, until, "出差", TODAY);
    }

    private static void refused(ThrowingCallable what, DepartmentRule rule) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        DepartmentRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
