package org.duban.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.filing.FilingScenario.given;
import static org.duban.report.filing.GivenFilings.DUE;
import static org.duban.report.filing.GivenFilings.EARLIER;
import static org.duban.report.filing.GivenFilings.LOCK;
import static org.duban.report.filing.GivenFilings.OWED;
import static org.duban.report.filing.GivenFilings.SEALED;
import static org.duban.report.filing.GivenFilings.TODAY;
import static org.duban.report.filing.GivenFilings.accepted;
import static org.duban.report.filing.GivenFilings.drafted;
import static org.duban.report.filing.GivenFilings.readyToSubmit;
import static org.duban.report.filing.GivenFilings.returned;
import static org.duban.report.filing.GivenFilings.signedOff;
import static org.duban.report.filing.GivenFilings.submitted;
import static org.duban.report.filing.GivenFilings.waitingForReview;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.report.obligation.OwingRule;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.ObligationRule;
import org.duban.rules.deadline.ObligationState;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final String OFFICE = "zgh";

    @Test
    void theOfficeAcceptsWhatWasSubmitted() {
        Filing filing =
                given(waitingForReview())
                        .when(waiting -> waiting.accept(OFFICE, null, TODAY))
                        .then(accepted(1))
                        .filing();

        assertThat(filing.status()).isEqualTo(FilingStatus.ACCEPTED);
    }

    @Test
    void theOfficeReturnsWhatIsTooGeneral() {
        Filing filing =
                given(waitingForReview())
                        .when(
                                waiting ->
                                        waiting.sendBack(
                                                OFFICE, ReturnReason.TOO_GENERAL, "没有数字和时限", TODAY))
                        .then(returned(1))
                        .filing();

        assertThat(filing.status()).isEqualTo(FilingStatus.RETURNED);
        assertThat(filing.returns())
                .containsExactly(new FilingReturn(1, ReturnReason.TOO_GENERAL, "没有数字和时限", TODAY));
    }

    @Test
    void nobodyReviewsTheirOwnDepartmentsFiling() {
        given(waitingForReview())
                .when(filing -> filing.accept("rsj", null, TODAY))
                .thenRejected(FilingRule.REVIEW_OF_OWN_DEPARTMENT, Map.of("department", "rsj"));
        given(waitingForReview())
                .when(filing -> filing.sendBack("rsj", ReturnReason.OTHER, "x", TODAY))
                .thenRejected(FilingRule.REVIEW_OF_OWN_DEPARTMENT);
    }

    @Test
    void onlyWhatWaitsIsReviewed() {
        given(readyToSubmit())
                .when(filing -> filing.accept(OFFICE, null, TODAY))
                .thenRejected(FilingRule.NOTHING_TO_REVIEW);
        given(waitingForReview(), accepted(1))
                .when(filing -> filing.sendBack(OFFICE, ReturnReason.OTHER, "x", TODAY))
                .thenRejected(FilingRule.NOTHING_TO_REVIEW);
        given(waitingForReview(), returned(1))
                .when(filing -> filing.accept(OFFICE, null, TODAY))
                .thenRejected(FilingRule.NOTHING_TO_REVIEW);
    }

    @Test
    void whoHasFiledIsNotExempted() {
        given(waitingForReview())
                .when(filing -> filing.exempt(OFFICE, "机构撤并", TODAY))
                .thenRejected(FilingRule.ALREADY_FILED);
    }

    @Test
    void anExemptionIsMadeOnce() {
        ObligationExempted exempted = new ObligationExempted("机构撤并", TODAY);

        given(OWED)
                .when(filing -> filing.exempt(OFFICE, "机构撤并", TODAY))
                .then(exempted)
                .when(filing -> filing.exempt(OFFICE, "机构撤并", TODAY))
                .thenRejected(OwingRule.ALREADY_EXEMPT);
    }

    @Test
    void nobodyExemptsOrReopensForTheirOwnDepartment() {
        given(OWED)
                .when(filing -> filing.exempt("rsj", "机构撤并", TODAY))
                .thenRejected(FilingRule.REVIEW_OF_OWN_DEPARTMENT);
        given(OWED)
                .when(filing -> filing.reopen("rsj", LOCK, "公章送修", LOCK))
                .thenRejected(FilingRule.REVIEW_OF_OWN_DEPARTMENT);
    }

    @Test
    void onlyWhatIsLockedIsReopenedAndOnlyAhead() {
        LocalDate locked = LOCK.plusDays(1);

        given(OWED)
                .when(filing -> filing.reopen(OFFICE, LOCK, "公章送修", TODAY))
                .thenRejected(OwingRule.NOT_LOCKED);
        given(OWED)
                .when(filing -> filing.reopen(OFFICE, LOCK, "公章送修", locked))
                .thenRejected(OwingRule.REOPENING_NOT_AHEAD);
        given(OWED)
                .when(filing -> filing.reopen(OFFICE, locked, "公章送修", locked))
                .then(new ObligationReopened(locked, "公章送修", locked));
    }

    @Test
    void theStateOfTheObligationFollowsTheFiling() {
        assertThat(state(given(OWED), EARLIER)).isEqualTo(ObligationState.OWED);
        assertThat(state(given(OWED), DUE)).isEqualTo(ObligationState.DUE_SOON);
        assertThat(state(given(readyToSubmit()), DUE.plusDays(1)))
                .isEqualTo(ObligationState.OVERDUE);
        assertThat(state(given(waitingForReview()), DUE.plusDays(1)))
                .isEqualTo(ObligationState.FILED_ON_TIME);
        assertThat(state(given(readyToSubmit(), submitted(1, SEALED, LOCK)), LOCK))
                .isEqualTo(ObligationState.FILED_LATE);
        assertThat(state(given(waitingForReview(), returned(1), drafted(SEALED)), LOCK))
                .isEqualTo(ObligationState.RETURNED);
    }

    @Test
    void whatIsFiledAgainCountsByItsFirstDay() {
        FilingScenario again = given(waitingForReview(), returned(1), drafted(SEALED), signedOff());

        Filing filing =
                again.when(it -> it.submit(GivenFilings::numbered, GivenFilings.NOW, LOCK))
                        .then(submitted(2, SEALED, LOCK))
                        .filing();

        assertThat(state(new FilingScenario(filing), LOCK))
                .isEqualTo(ObligationState.FILED_ON_TIME);
    }

    private static ObligationState state(FilingScenario scenario, LocalDate day) {
        return ObligationRule.plan(
                        scenario.filing().facts(),
                        RuleSet.standard(),
                        WorkingDayCalendar.stateCouncil())
                .on(day);
    }
}
