package org.duban.task.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What departments and leaders post about a task they work on together. */
final class TeamRequests {

    private static final int LONG = 4000;
    private static final int SHORT = 1000;
    private static final int MOST_FILES = 20;

    private TeamRequests() {}

    /**
     * A problem and who is to help with it.
     *
     * @param to code of the department that is asked
     * @param due by when an answer is needed; left out: no date is set
     */
    record HelpRequest(
            @NotBlank String to,
            @NotBlank @Size(max = SHORT) String problem,
            @Nullable LocalDate due) {}

    /** What the one who was asked says. */
    record Answer(@NotBlank @Size(max = SHORT) String answer) {}

    /** How far a supporter's part is; a reason is needed where the percentage falls. */
    record Contribution(
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotBlank @Size(max = LONG) String text,
            @Nullable @Size(max = SHORT) String reason,
            @Nullable @Size(max = MOST_FILES) List<@NotBlank String> evidence) {}

    /** A question, or an answer to one. */
    record Words(@NotBlank @Size(max = SHORT) String text) {}

    /**
     * A leader's instruction (批示).
     *
     * @param to code of the department that follows it up; left out: the lead
     * @param due by when it has to answer; left out: no date is set
     */
    record NewInstruction(
            @Nullable @Size(min = 1) String to,
            @NotBlank @Size(max = SHORT) String text,
            @Nullable LocalDate due) {}
}
