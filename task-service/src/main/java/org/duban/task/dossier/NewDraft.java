package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** A draft to be written anew: all of it but its programme and serial number, which stay. */
record NewDraft(
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

    TaskDrafted planOf(String programme, String serial) {
        return new TaskDrafted(
                programme,
                serial,
                area,
                title.strip(),
                leadDepartment,
                supportingDepartments == null
                        ? List.of()
                        : supportingDepartments.stream().distinct().toList(),
                kind,
                text(objective),
                text(countermeasures),
                text(schedule),
                text(assessment),
                deliverable,
                startsOn,
                due,
                duePrecision == null ? DuePrecision.DAY : duePrecision,
                NewMilestone.numbered(milestones),
                null,
                dueOffset == null ? null : dueOffset.offset());
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
