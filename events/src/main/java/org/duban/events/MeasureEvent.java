package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a target measure (目标举措) that the office accepted from a department. */
public sealed interface MeasureEvent extends DomainEvent {

    /**
     * The office took the measure up into the plan.
     *
     * @param filing id of the filing it stands in
     * @param number of the measure in the filing, from 1
     * @param version of the filing that was accepted
     * @param revision of the event that accepted it
     * @param department code of the department that filed it
     * @param text as it was filed
     * @param due the measure's own date, as it was filed
     * @param person who answers for it, as it was filed
     * @param task id of the task that comes of it, perhaps of others as well
     */
    @WireName("duban.measure.taken-up.v1")
    record MeasureTakenUp(
            String programme,
            String filing,
            int number,
            int version,
            long revision,
            String department,
            String text,
            @Nullable LocalDate due,
            @Nullable String person,
            String task,
            LocalDate on)
            implements MeasureEvent {}

    /** The office took the measure out of the draft of a task again. */
    @WireName("duban.measure.released.v1")
    record MeasureReleased(String task, String reason, LocalDate on) implements MeasureEvent {}
}
