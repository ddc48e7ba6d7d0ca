package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A task to be written down. The four haves may still be empty: it cannot be assigned before they
 * are there.
 *
 * @param serial left out: the next number of its series, as the programme numbers its tasks
 * @param due null: to be set
 * @param duePrecision DAY when left out; MONTH means the last day of the month of {@code due}
 * @param dueOffset how the due date of a RELATIVE task is reckoned; it has no {@code due} then
 */
record NewTask(
        @NotBlank String programme,
        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String serial,
        @NotBlank String area,
        @NotBlank @Size(max = 200) String title,
        @NotBlank String leadDepartment,
        @Nullable @Size(max = 50) List<@NotBlank String> supportingDepartments,
        @NotNull TaskKind kind,
        @Nullable @Size(max = LONG) String objective,
        @Nullable @Size(max = LONG) String countermeasures,
        @Nullable @Size(max = LONG) String schedule,
        @Nullable @Size(max = LONG) String assessment,
        @Nullable @Size(max = LONG) String deliverable,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate due,
        @Nullable DuePrecision duePrecision,
        @Nullable @Size(max = 60) List<@Valid NewMilestone> milestones,
        @Nullable @Valid NewDueOffset dueOffset) {

    private static final int LONG = 4000;

    TaskDrafted plan(String numbered) {
        return new NewDraft(
                        area,
                        title,
                        leadDepartment,
                        supportingDepartments,
                        kind,
                        objective,
                        countermeasures,
                        schedule,
                        assessment,
                        deliverable,
                        startsOn,
                        due,
                        duePrecision,
                        milestones,
                        dueOffset)
                .planOf(programme, numbered);
    }
}
