package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What supporting departments contribute to a task, for the lead to consolidate. */
public sealed interface PartEvent extends TaskEvent.Collaboration {

    /**
     * A supporting department said how far its part is. Other supporters do not see it.
     *
     * @param department code of the supporting department
     * @param lead code of the lead department, for whom it is meant
     * @param from percent of the part before, 0–100
     * @param to percent of the part now, 0–100
     * @param reason why the percentage fell; null when it did not
     */
    @WireName("duban.task.part-posted.v1")
    record PartPosted(
            String department,
            String lead,
            int from,
            int to,
            String text,
            @Nullable String reason,
            List<FileRef> evidence,
            LocalDate on)
            implements PartEvent {

        @Override
        public List<String> confinedTo() {
            return List.of(department, lead);
        }
    }
}
