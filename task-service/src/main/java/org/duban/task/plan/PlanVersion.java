package org.duban.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.Actor;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.journal.Fact;

/**
 * An issue of the plan. It is what the tasks were at that instant: whatever was recorded before
 * belongs to it, what was recorded from then on does not.
 *
 * @param version counts from 1
 * @param on the day of the issue in the programme's zone
 * @param at the instant that freezes it (UTC)
 * @param by who issued it
 */
record PlanVersion(int version, LocalDate on, Instant at, Actor by) {

    static PlanVersion of(Fact fact, ProgrammeIssued issued) {
        return new PlanVersion(
                issued.version(), issued.on(), fact.envelope().at(), fact.envelope().actor());
    }
}
