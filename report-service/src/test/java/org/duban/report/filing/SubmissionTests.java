package org.duban.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.events.ObligationEvent.ObligationKind.PROGRESS_REPORT;
import static org.duban.report.filing.FilingScenario.given;
import static org.duban.report.filing.GivenFilings.EARLIER;
import static org.duban.report.filing.GivenFilings.LOCK;
import static org.duban.report.filing.GivenFilings.NIL;
import static org.duban.report.filing.GivenFilings.NOW;
import static org.duban.report.filing.GivenFilings.OWED;
import static org.duban.report.filing.GivenFilings.SEALED;
import static org.duban.report.filing.GivenFilings.TODAY;
import static org.duban.report.filing.GivenFilings.UNSEALED;
import static org.duban.report.filing.GivenFilings.drafted;
import static org.duban.report.filing.GivenFilings.owed;
import static org.duban.report.filing.GivenFilings.readyToSubmit;
import static org.duban.report.filing.GivenFilings.returned;
import static org.duban.report.filing.GivenFilings.signedOff;
import static org.duban.report.filing.GivenFilings.submitted;
import static org.duban.report.filing.GivenFilings.waitingForReview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ReportEvent;
import org.junit.jupiter.api.Test;

class SubmissionTests {

    private static final Function<Filing, ReportEvent> SUBMIT = submittingOn(TODAY);

    @Test
    void theHeadSignsADraftOff() {
        given(OWED, drafted(SEALED)).when(filing -> filing.signOff(EARLIER)).then(signedOff());
    }

    @Test
    void thereMustBeADraftToSignOff() {
        given(OWED).when(filing -> filing.signOff(TODAY)).thenRejected(FilingRule.NOTHING_DRAFTED);
    }

    @Test
    void aDraftIsSignedOffOnce() {
        given(readyToSubmit())
                .when(filing -> filing.signOff(TODAY))
                .thenRejected(FilingRule.ALREADY_SIGNED_OFF);
    }

    @Test
    void aSubmittedVersionIsNotSignedOffAgain() {
        given(waitingForReview())
                .when(filing -> filing.signOff(TODAY))
                .thenRejected(FilingRule.VERSION_FIXED);
    }

    @Test
    void aSignedAndSealedDraftIsSubmittedAndGetsAReceipt() {
        Filing filing =
                given(readyToSubmit()).when(SUBMIT).then(submitted(1, SEALED, TODAY)).filing();

        assertThat(filing.status()).isEqualTo(FilingStatus.SUBMITTED);
        assertThat(filing.submissions())
                .extracting(Submission::number)
                .containsExactly("RS-2018-0001");
    }

    @Test
    void aDraftIsNotSubmittedWithoutSignOff() {
        given(OWED, drafted(SEALED)).when(SUBMIT).thenRejected(FilingRule.SIGN_OFF_MISSING);
    }

    @Test
    void aRewrittenDraftNeedsAnotherSignOff() {
        given(readyToSubmit(), drafted(SEALED))
                .when(SUBMIT)
                .thenRejected(FilingRule.SIGN_OFF_MISSING);
    }

    @Test
    void targetMeasuresAreSubmittedUnderTheSealOnly() {
        given(OWED, drafted(UNSEALED), signedOff())
                .when(SUBMIT)
                .thenRejected(FilingRule.SEAL_MISSING);
    }

    @Test
    void aNilReportNeedsNoSeal() {
        given(OWED, drafted(NIL), signedOff()).when(SUBMIT).then(submitted(1, NIL, TODAY));
    }

    @Test
    void aProgressReportNeedsNoSeal() {
        given(owed(PROGRESS_REPORT), drafted(UNSEALED), signedOff())
                .when(SUBMIT)
                .then(submitted(1, UNSEALED, TODAY));
    }

    @Test
    void aVersionIsSubmittedOnce() {
        given(waitingForReview()).when(SUBMIT).thenRejected(FilingRule.VERSION_FIXED);
    }

    @Test
    void whatIsSubmittedAfterAReturnIsTheNextVersion() {
        Filing filing =
                given(waitingForReview(), returned(1), drafted(SEALED), signedOff())
                        .when(SUBMIT)
                        .then(submitted(2, SEALED, TODAY))
                        .filing();

        assertThat(filing.submissions()).extracting(Submission::version).containsExactly(1, 2);
    }

    @Test
    void noNumberIsAskedForWhatWillBeRefused() {
        List<Integer> asked = new ArrayList<>();

        given(OWED, drafted(UNSEALED), signedOff())
                .when(filing -> filing.submit(v -> "RS-" + asked.add(v), NOW, TODAY))
                .thenRejected(FilingRule.SEAL_MISSING);

        assertThat(asked).isEmpty();
    }

    @Test
    void theLockDayItselfIsStillOpen() {
        given(readyToSubmit()).when(submittingOn(LOCK)).then(submitted(1, SEALED, LOCK));
    }

    @Test
    void afterTheLockDayNothingIsTaken() {
        given(readyToSubmit())
                .when(submittingOn(LOCK.plusDays(1)))
                .thenRejected(FilingRule.OBLIGATION_LOCKED, Map.of("lockOn", LOCK));
    }

    @Test
    void aReopenedObligationTakesAFilingUntilItsDay() {
        LocalDate until = LOCK.plusDays(5);
        ObligationReopened reopened = new ObligationReopened(until, "公章送修", LOCK.plusDays(1));

        given(readyToSubmit(), reopened)
                .when(submittingOn(until))
                .then(submitted(1, SEALED, until));
        given(readyToSubmit(), reopened)
                .when(submittingOn(until.plusDays(1)))
                .thenRejected(FilingRule.OBLIGATION_LOCKED);
    }

    @Test
    void aReturnedFilingMayBeFiledAgainAfterTheLock() {
        LocalDate late = LOCK.plusDays(3);

        given(waitingForReview(), returned(1), drafted(SEALED), signedOff())
                .when(submittingOn(late))
                .then(submitted(2, SEALED, late));
    }

    @Test
    void whoWasExemptedMeanwhileDoesNotSubmit() {
        given(readyToSubmit(), new ObligationExempted("机构撤并", TODAY))
                .when(SUBMIT)
                .thenRejected(FilingRule.OBLIGATION_EXEMPT);
    }

    private static Function<Filing, ReportEvent> submittingOn(LocalDate day) {
        return filing -> filing.submit(GivenFilings::numbered, NOW, day);
    }
}
