package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.ExtensionReason;
import org.duban.task.task.Progress;
import org.jspecify.annotations.Nullable;

/** What is posted to a task. */
final class TaskRequests {

    private static final int LONG = Progress.LONGEST_TEXT;
    private static final int SHORT = Progress.LONGEST_REASON;
    private static final int MOST_FILES = 20;
    private static final int MOST_PARTS = 50;
    private static final int MOST_MILESTONES = 60;

    private TaskRequests() {}

    /**
     * How far the lead department is; a reason is needed where the percentage falls.
     *
     * @param parts codes of the supporters whose latest parts it consolidates
     */
    record ProgressUpdate(
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotBlank @Size(max = LONG) String done,
            @Nullable @Size(max = LONG) String problems,
            @Nullable @Size(max = LONG) String nextSteps,
            @Nullable @Size(max = SHORT) String reason,
            @Nullable LocalDate forecast,
            @Nullable @Size(max = MOST_FILES) List<@NotBlank String> evidence,
            @Nullable @Size(max = MOST_PARTS) List<@NotBlank String> parts) {}

    /** Why there is nothing new (零报告). */
    record NilUpdate(@NotBlank @Size(max = SHORT) String comment) {}

    /** The day a milestone was reached. */
    record MilestoneCompletion(
            @NotNull LocalDate on,
            @Nullable @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    /** A later date and why. */
    record ExtensionRequest(
            @NotNull LocalDate to,
            @NotNull ExtensionReason reasonCode,
            @NotBlank @Size(max = SHORT) String reason) {}

    /**
     * What the office decides about a request.
     *
     * @param milestones unmet ones with the due dates they get when it is granted; of those left
     *     out the ones that are due with the task move with it
     */
    record ExtensionDecision(
            @NotNull Boolean granted,
            @Nullable @Size(max = SHORT) String note,
            @Nullable @Size(max = MOST_MILESTONES) List<@Valid @NotNull MilestoneDate> milestones) {

        /** By number of the milestone; of one that is named twice the last date. */
        Map<Integer, LocalDate> wished() {
            Map<Integer, LocalDate> dates = new LinkedHashMap<>();
            if (milestones != null) {
                milestones.forEach(one -> dates.put(one.n(), one.due()));
            }
            return dates;
        }
    }

    /** When a milestone is due. */
    record MilestoneDate(@NotNull Integer n, @NotNull LocalDate due) {}

    /** The day the task was finished, and what shows it. */
    record CompletionClaim(
            @NotNull LocalDate on,
            @Nullable @Size(max = SHORT) String note,
            @Nullable @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    /** A remark that may be left out. */
    record Note(@Nullable @Size(max = SHORT) String note) {}

    /** Why. */
    record Grounds(@NotBlank @Size(max = SHORT) String reason) {}
}
