package org.duban.task.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.FileRef;
import org.duban.task.ledger.TaskRow;
import org.duban.task.task.Extension;
import org.jspecify.annotations.Nullable;

/**
 * A task with all there is to know of it.
 *
 * @param row its line in the ledger
 * @param updates the latest twenty, newest first
 * @param evidence every file ever put forward, in order of appearance
 * @param rulesVersion version of the rules its figures are derived by
 * @param calendarVersion version of the calendar they count with
 * @param allowed what the caller may do to it now, by the last part of the address
 */
record TaskView(
        @JsonUnwrapped TaskRow row,
        String objective,
        String countermeasures,
        String schedule,
        String assessment,
        @Nullable String deliverable,
        List<MilestoneView> milestones,
        List<Extension> extensions,
        List<UpdateView> updates,
        List<FileRef> evidence,
        int rulesVersion,
        String calendarVersion,
        List<String> allowed) {

    /** A dated step; the weights of all of them sum to 100. */
    record MilestoneView(
            int n, String name, int weight, LocalDate due, @Nullable LocalDate metOn) {}

    /**
     * What the lead department said about its progress.
     *
     * @param by name of the one who said it
     * @param evidence ids of the files put forward with it
     * @param repeated whether what was done is told in the words of the update before
     */
    record UpdateView(
            long revision,
            Instant at,
            String by,
            int percent,
            String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String reason,
            List<String> evidence,
            boolean repeated) {}
}
