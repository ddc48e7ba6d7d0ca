package org.duban.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.events.ObligationEvent.ObligationKind.PROGRESS_REPORT;
import static org.duban.report.filing.FilingScenario.given;
import static org.duban.report.filing.GivenFilings.CONCRETE;
import static org.duban.report.filing.GivenFilings.EARLIER;
import static org.duban.report.filing.GivenFilings.NIL;
import static org.duban.report.filing.GivenFilings.OWED;
import static org.duban.report.filing.GivenFilings.SEALED;
import static org.duban.report.filing.GivenFilings.UNSEALED;
import static org.duban.report.filing.GivenFilings.accepted;
import static org.duban.report.filing.GivenFilings.drafted;
import static org.duban.report.filing.GivenFilings.owed;
import static org.duban.report.filing.GivenFilings.readyToSubmit;
import static org.duban.report.filing.GivenFilings.returned;
import static org.duban.report.filing.GivenFilings.waitingForReview;

import java.util.List;
import java.util.Map;
import org.duban.events.FilingEvent.Content;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.junit.jupiter.api.Test;

class DraftTests {

    @Test
    void theFirstDraftBeginsTheFiling() {
        Filing filing =
                given(OWED)
                        .when(owed -> owed.draft(SEALED, EARLIER))
                        .then(drafted(SEALED))
                        .filing();

        assertThat(filing.status()).isEqualTo(FilingStatus.DRAFT);
        assertThat(filing.version()).isZero();
    }

    @Test
    void aDraftMayStillLackTheSeal() {
        given(OWED).when(filing -> filing.draft(UNSEALED, EARLIER)).then(drafted(UNSEALED));
    }

    @Test
    void targetMeasuresNeedAtLeastOneMeasure() {
        Content words = new Content(List.of(), "高度重视，狠抓落实", List.of(), null, false, null);

        given(OWED)
                .when(filing -> filing.draft(words, EARLIER))
                .thenRejected(FilingRule.MEASURES_MISSING);
    }

    @Test
    void aProgressReportMayBeTextAlone() {
        Content words = new Content(List.of(), "三季度培训6,200人次", List.of(), null, false, null);

        given(owed(PROGRESS_REPORT))
                .when(filing -> filing.draft(words, EARLIER))
                .then(drafted(words));
    }

    @Test
    void nothingAtAllIsNotANilReport() {
        Content silence = new Content(List.of(), " ", List.of(), null, false, null);

        given(owed(PROGRESS_REPORT))
                .when(filing -> filing.draft(silence, EARLIER))
                .thenRejected(FilingRule.FILING_EMPTY);
    }

    @Test
    void aNilReportIsStatedWithItsReason() {
        given(OWED).when(filing -> filing.draft(NIL, EARLIER)).then(drafted(NIL));
    }

    @Test
    void aNilReportWithoutAReasonIsRefused() {
        Content unreasoned = new Content(List.of(), null, List.of(), null, true, " ");

        given(OWED)
                .when(filing -> filing.draft(unreasoned, EARLIER))
                .thenRejected(FilingRule.NIL_REPORT_NEEDS_REASON);
    }

    @Test
    void aNilReportCannotHaveMeasures() {
        Content both = new Content(List.of(CONCRETE), null, List.of(), null, true, "无");

        given(OWED)
                .when(filing -> filing.draft(both, EARLIER))
                .thenRejected(FilingRule.NIL_REPORT_HAS_CONTENT, Map.of("n", 1));
    }

    @Test
    void rewritingASignedDraftVoidsTheSignOff() {
        Filing filing =
                given(readyToSubmit())
                        .when(signed -> signed.draft(UNSEALED, EARLIER))
                        .then(drafted(UNSEALED))
                        .filing();

        assertThat(filing.status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void aSubmittedVersionIsFixed() {
        given(waitingForReview())
                .when(filing -> filing.draft(UNSEALED, EARLIER))
                .thenRejected(FilingRule.VERSION_FIXED, Map.of("version", 1));
    }

    @Test
    void anAcceptedVersionIsFixed() {
        given(waitingForReview(), accepted(1))
                .when(filing -> filing.draft(UNSEALED, EARLIER))
                .thenRejected(FilingRule.VERSION_FIXED);
    }

    @Test
    void aReturnedFilingIsDraftedAnew() {
        given(waitingForReview(), returned(1))
                .when(filing -> filing.draft(SEALED, EARLIER))
                .then(drafted(SEALED));
    }

    @Test
    void whoNeedNotFileDoesNot() {
        given(OWED, new ObligationExempted("机构撤并", EARLIER))
                .when(filing -> filing.draft(SEALED, EARLIER))
                .thenRejected(FilingRule.OBLIGATION_EXEMPT, Map.of("reason", "机构撤并"));
    }
}
