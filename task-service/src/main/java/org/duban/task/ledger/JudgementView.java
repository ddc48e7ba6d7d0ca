package org.duban.task.ledger;

import java.time.LocalDate;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ShownLight;
import org.duban.task.task.Judgements;
import org.jspecify.annotations.Nullable;

/**
 * What people think of a task, beside what is computed of it.
 *
 * @param override the light that the office shows on this day; null: none
 * @param confidence how sure the lead is to deliver in time; null: it has not said
 */
public record JudgementView(@Nullable OverrideView override, @Nullable ConfidenceView confidence) {

    /**
     * A light of the office.
     *
     * @param until the last day on which it is shown
     */
    public record OverrideView(ShownLight level, String reason, LocalDate on, LocalDate until) {}

    /** The lead's own judgement. */
    public record ConfidenceView(Confidence level, String words, LocalDate on) {}

    static JudgementView of(Judgements judgements, LocalDate today) {
        Judgements.Shown shown = judgements.overrideOn(today);
        Judgements.Stated stated = judgements.confidence();
        return new JudgementView(
                shown == null
                        ? null
                        : new OverrideView(
                                shown.light(), shown.reason(), shown.on(), shown.until()),
                stated == null
                        ? null
                        : new ConfidenceView(stated.level(), stated.words(), stated.on()));
    }
}
