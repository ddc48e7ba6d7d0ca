package org.duban.task.template;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TemplateEvent.TemplateMilestone;
import org.duban.events.TemplateEvent.TemplateTask;
import org.duban.task.dossier.NewDueOffset;
import org.jspecify.annotations.Nullable;

/** What is posted about templates. */
final class TemplateRequests {

    private static final int LONG = 4000;
    private static final int MOST_TASKS = 200;
    private static final int MOST_DAYS = 3660;

    private TemplateRequests() {}

    /** A template to be written. */
    record NewTemplate(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String id,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = MOST_TASKS) List<@NotNull @Valid NewTemplateTask> tasks) {}

    /** What a template says from now on. */
    record NewVersion(
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = MOST_TASKS) List<@NotNull @Valid NewTemplateTask> tasks) {}

    /**
     * One of its tasks.
     *
     * @param kind FIXED_DATE when left out
     * @param startsAfter days from the first day; 0 when left out
     * @param dueAfter days from the first day; YEAR_END, RELATIVE and ONGOING may go without
     * @param milestones weights sum to 100, days within those of the task
     * @param dueOffset how the due date of a RELATIVE task is reckoned; it has no {@code dueAfter}
     *     then. The anchor DATE counts from the first day, and names none
     */
    record NewTemplateTask(
            @NotBlank @Size(max = 10) String area,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20) String leadDepartment,
            @Nullable @Size(max = 50) List<@NotBlank String> supportingDepartments,
            @Nullable TaskKind kind,
            @Nullable @Size(max = LONG) String objective,
            @Nullable @Size(max = LONG) String countermeasures,
            @Nullable @Size(max = LONG) String schedule,
            @Nullable @Size(max = LONG) String assessment,
            @Nullable @Size(max = LONG) String deliverable,
            @Nullable @Min(0) @Max(MOST_DAYS) Integer startsAfter,
            @Nullable @Min(0) @Max(MOST_DAYS) Integer dueAfter,
            @Nullable @Size(max = 60) List<@NotNull @Valid NewTemplateMilestone> milestones,
            @Nullable @Valid NewDueOffset dueOffset) {

        TemplateTask task() {
            return new TemplateTask(
                    area,
                    title.strip(),
                    leadDepartment,
                    supportingDepartments == null
                            ? List.of()
                            : supportingDepartments.stream().distinct().toList(),
                    kind == null ? TaskKind.FIXED_DATE : kind,
                    text(objective),
                    text(countermeasures),
                    text(schedule),
                    text(assessment),
                    deliverable,
                    startsAfter == null ? 0 : startsAfter,
                    dueAfter,
                    milestones == null || milestones.isEmpty()
                            ? null
                            : milestones.stream().map(NewTemplateMilestone::milestone).toList(),
                    dueOffset == null ? null : dueOffset.offset());
        }

        private static String text(@Nullable String written) {
            return written == null ? "" : written.strip();
        }
    }

    /**
     * A step of it.
     *
     * @param weight its share of the task in percent
     * @param dueAfter days from the first day
     */
    record NewTemplateMilestone(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Min(1) @Max(100) Integer weight,
            @NotNull @Min(0) @Max(MOST_DAYS) Integer dueAfter) {

        TemplateMilestone milestone() {
            return new TemplateMilestone(name.strip(), weight, dueAfter);
        }
    }

    /** Why. */
    @Schema(name = "TemplateWithdrawal")
    record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * Where the tasks go.
     *
     * @param version of the template, as it was read
     * @param startsOn the day from which deadlines count
     */
    record Application(
            @NotBlank String programme, @NotNull Long version, @NotNull LocalDate startsOn) {}

    static List<TemplateTask> tasks(List<NewTemplateTask> written) {
        return written.stream().map(NewTemplateTask::task).toList();
    }
}
