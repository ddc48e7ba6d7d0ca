package org.duban.task.task;

import java.time.LocalDate;
import org.duban.events.JudgementEvent;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ConfidenceStated;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.JudgementEvent.ShownLight;
import org.jspecify.annotations.Nullable;

/**
 * What people think of a task, beside what is computed of it; nothing that is computed depends on
 * it.
 *
 * @param override the light the office shows; null: none, or it was lifted
 * @param confidence how sure the lead is; null: it has not said
 */
public record Judgements(@Nullable Shown override, @Nullable Stated confidence) {

    static final Judgements NONE = new Judgements(null, null);

    /**
     * A light that the office shows beside the computed one.
     *
     * @param until the last day on which it is shown
     */
    public record Shown(ShownLight light, String reason, LocalDate on, LocalDate until) {}

    /** How sure the lead was on a day, in its own words. */
    public record Stated(Confidence level, String words, LocalDate on) {}

    /** The light that is shown on a day; null when none is, or it has expired. */
    public @Nullable Shown overrideOn(LocalDate day) {
        return override == null || day.isAfter(override.until()) ? null : override;
    }

    Judgements after(JudgementEvent event) {
        return switch (event) {
            case LightOverridden shown ->
                    new Judgements(
                            new Shown(shown.light(), shown.reason(), shown.on(), shown.until()),
                            confidence);
            case LightOverrideLifted _ -> new Judgements(null, confidence);
            case ConfidenceStated stated ->
                    new Judgements(
                            override, new Stated(stated.level(), stated.words(), stated.on()));
        };
    }

    /** A new lead has not said anything yet. */
    Judgements ofNewLead() {
        return new Judgements(override, null);
    }
}
