package org.duban.report.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.report.StandardRules;
import org.duban.report.obligation.ObligationStates;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final LocalDate SET = LocalDate.parse("2018-10-08");
    private static final LocalDate DUE = LocalDate.parse("2018-10-22");
    private static final ObligationStates RULE = StandardRules.states();

    @Test
    void whatIsNotFiledIsMissingFromTheDayAfterItWasDue() {
        Standing standing = standing();

        assertThat(standing.figures().on(SET.minusDays(1))).isEqualTo(Figure.NOT_YET);
        assertThat(standing.figures().on(SET)).isEqualTo(Figure.OPEN);
        assertThat(standing.figures().on(DUE)).isEqualTo(Figure.OPEN);
        assertThat(standing.figures().on(DUE.plusDays(1))).isEqualTo(Figure.MISSING);
    }

    @Test
    void whatWasMissingStaysSoOnTheDaysItWas() {
        Standing standing = standing(submitted(DUE.plusDays(3)));

        assertThat(standing.figures().on(DUE.plusDays(2))).isEqualTo(Figure.MISSING);
        assertThat(standing.figures().on(DUE.plusDays(3))).isEqualTo(Figure.LATE);
    }

    @Test
    void aReturnIsNotForgottenWhenItIsFiledAgain() {
        Standing standing =
                standing(submitted(DUE), returned(DUE.plusDays(1)), submitted(DUE.plusDays(4)));

        assertThat(standing.figures().on(DUE.plusDays(1))).isEqualTo(Figure.TO_REFILE);
        assertThat(standing.figures().on(DUE.plusDays(4))).isEqualTo(Figure.ON_TIME);
        assertThat(standing.returnedOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void theOfficeIsWaitedForUntilItDecides() {
        Standing standing = standing(submitted(DUE), new FilingAccepted(1, null, DUE.plusDays(2)));

        assertThat(standing.reviews().on(DUE.minusDays(1))).isEqualTo(Review.NOT_AWAITED);
        assertThat(standing.reviews().on(DUE.plusDays(1))).isEqualTo(Review.AWAITED);
        assertThat(standing.reviews().on(DUE.plusDays(2))).isEqualTo(Review.NOT_AWAITED);
    }

    @Test
    void whoIsExemptedOwesNothingFromThenOn() {
        Standing standing = standing(new ObligationExempted("机构撤并", DUE.minusDays(2)));

        assertThat(standing.figures().on(DUE.minusDays(3))).isEqualTo(Figure.OPEN);
        assertThat(standing.figures().on(DUE.plusDays(9))).isEqualTo(Figure.EXEMPT);
    }

    private static Standing standing(ReportEvent... events) {
        ObligationSet set =
                new ObligationSet(
                        "p",
                        "measures",
                        "目标举措",
                        ObligationKind.TARGET_MEASURES,
                        "rsj",
                        DUE,
                        0,
                        null,
                        null);
        Standing standing = Standing.born(set, SET, RULE);
        for (ReportEvent event : events) {
            standing = standing.after(event, RULE);
        }
        return standing;
    }

    private static FilingSubmitted submitted(LocalDate on) {
        Content nil = new Content(List.of(), null, List.of(), null, true, "无");
        return new FilingSubmitted(1, "RS", Instant.EPOCH, "00", nil, DUE, 0, on);
    }

    private static FilingReturned returned(LocalDate on) {
        return new FilingReturned(1, ReturnReason.TOO_GENERAL, "大而空", on);
    }
}
