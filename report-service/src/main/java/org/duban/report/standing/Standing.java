package org.duban.report.standing;

import java.time.LocalDate;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.ObligationFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one obligation counts as, on every day: before today as it was, from today on as it will be
 * if nothing more happens.
 *
 * @param returnedOn when it was sent back for the first time; null when it never was
 */
record Standing(
        String programme,
        String department,
        ObligationFacts facts,
        DayPlan<Figure> figures,
        DayPlan<Review> reviews,
        @Nullable LocalDate returnedOn) {

    /**
     * Begins with the obligation.
     *
     * @param on the day it was set
     */
    static Standing born(ObligationSet set, LocalDate on, ObligationStates rule) {
        ObligationFacts facts =
                new ObligationFacts(set.due(), set.graceDays(), set.lockOn(), null, false, false);
        return new Standing(
                set.programme(),
                set.department(),
                facts,
                DayPlan.constant(Figure.NOT_YET)
                        .continuedBy(on, figures(set.programme(), facts, rule)),
                DayPlan.constant(Review.NOT_AWAITED),
                null);
    }

    /** The standing after a further event. */
    Standing after(ReportEvent event, ObligationStates rule) {
        return switch (event) {
            case ObligationSet set -> this;
            case ObligationReopened reopened -> this;
            case ObligationHandedOver handed ->
                    new Standing(programme, handed.to(), facts, figures, reviews, returnedOn);
            case FilingDrafted drafted -> this;
            case FilingSignedOff signedOff -> this;
            case ObligationExempted exempted ->
                    from(exempted.on(), facts(facts.firstFiledOn(), facts.returned(), true), rule);
            case FilingSubmitted submitted -> {
                LocalDate first = facts.firstFiledOn();
                LocalDate filedOn = first == null ? submitted.on() : first;
                yield from(submitted.on(), facts(filedOn, false, facts.exempt()), rule)
                        .review(submitted.on(), Review.AWAITED);
            }
            case FilingAccepted accepted -> review(accepted.on(), Review.NOT_AWAITED);
            case FilingReturned returned ->
                    from(returned.on(), facts(facts.firstFiledOn(), true, facts.exempt()), rule)
                            .review(returned.on(), Review.NOT_AWAITED)
                            .returned(returned.on());
        };
    }

    private ObligationFacts facts(
            @Nullable LocalDate firstFiledOn, boolean returned, boolean exempt) {
        return new ObligationFacts(
                facts.due(), facts.graceDays(), facts.lockOn(), firstFiledOn, returned, exempt);
    }

    private Standing from(LocalDate on, ObligationFacts now, ObligationStates rule) {
        return new Standing(
                programme,
                department,
                now,
                figures.continuedBy(on, figures(programme, now, rule)),
                reviews,
                returnedOn);
    }

    private Standing review(LocalDate on, Review review) {
        return new Standing(
                programme, department, facts, figures, reviews.then(on, review), returnedOn);
    }

    private Standing returned(LocalDate on) {
        return new Standing(
                programme,
                department,
                facts,
                figures,
                reviews,
                returnedOn == null ? on : returnedOn);
    }

    private static DayPlan<Figure> figures(
            String programme, ObligationFacts facts, ObligationStates rule) {
        return rule.plan(programme, facts).map(Figure::of);
    }
}
