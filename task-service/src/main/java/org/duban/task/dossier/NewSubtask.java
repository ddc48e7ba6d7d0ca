package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.task.task.Brief;
import org.jspecify.annotations.Nullable;

/**
 * A sub-task to be added to a task; programme and area are its parent's, and its serial number
 * follows from its parent's.
 *
 * @param leadDepartment its owner: the lead or a supporter of its parent
 * @param kind FIXED_DATE when left out
 * @param due not after its parent's; null: to be set
 */
record NewSubtask(
        @NotBlank @Size(max = 200) String title,
        @NotBlank String leadDepartment,
        @Nullable @Size(max = 50) List<@NotBlank String> supportingDepartments,
        @Nullable TaskKind kind,
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

    TaskDrafted planUnder(Brief parent, String serial) {
        return new NewDraft(
                        parent.area(),
                        title,
                        leadDepartment,
                        supportingDepartments,
                        kind == null ? TaskKind.FIXED_DATE : kind,
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
                .planOf(parent.programme(), serial);
    }
}
