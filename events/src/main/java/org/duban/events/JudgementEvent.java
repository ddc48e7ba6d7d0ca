package org.duban.events;

import java.time.LocalDate;

/** What people think of a task, beside what is computed. */
public sealed interface JudgementEvent extends TaskEvent.Arrangement {

    /** A light that the office shows beside the computed one. */
    enum ShownLight {
        GREEN,
        YELLOW,
        RED
    }

    /** How sure the lead department is that it will deliver in time. */
    enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * The office shows another light beside the computed one for a while.
     *
     * @param until the last day on which it is shown
     */
    @WireName("duban.task.light-overridden.v1")
    record LightOverridden(ShownLight light, String reason, LocalDate until, LocalDate on)
            implements JudgementEvent {}

    /** The office shows the computed light alone again, before the other one expired. */
    @WireName("duban.task.light-override-lifted.v1")
    record LightOverrideLifted(String reason, LocalDate on) implements JudgementEvent {}

    /** The lead department said how sure it is, and why. */
    @WireName("duban.task.confidence-stated.v1")
    record ConfidenceStated(Confidence level, String words, LocalDate on)
            implements JudgementEvent {}
}
