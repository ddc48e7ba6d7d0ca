package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.task.Progress;
import org.duban.task.task.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Revises over HTTP what a task says after it was given out. */
@RestController
class RevisionController {

    private static final int LONG = 4000;
    private static final String SOMETHING = "(?s).*\\S.*";

    /**
     * What the task says from now on, and why; what is left out stays as it is.
     *
     * @param supportingDepartments all of them
     * @param deliverable blank: none any more
     * @param milestones all of them; one that is left out and not met yet is dropped
     */
    record NewRevision(
            @Nullable @Size(max = 200) @Pattern(regexp = SOMETHING) String title,
            @Nullable @Pattern(regexp = SOMETHING) String area,
            @Nullable @Size(max = 50) List<@NotBlank String> supportingDepartments,
            @Nullable @Size(max = LONG) String objective,
            @Nullable @Size(max = LONG) String countermeasures,
            @Nullable @Size(max = LONG) String schedule,
            @Nullable @Size(max = LONG) String assessment,
            @Nullable @Size(max = LONG) String deliverable,
            @Nullable @Size(max = 60) List<@Valid @NotNull RevisedMilestone> milestones,
            @NotBlank @Size(max = Progress.LONGEST_REASON) String reason) {

        Revision wanted() {
            return new Revision(
                    title,
                    area,
                    supportingDepartments,
                    objective,
                    countermeasures,
                    schedule,
                    assessment,
                    deliverable,
                    milestones == null
                            ? null
                            : milestones.stream().map(RevisedMilestone::wanted).toList());
        }
    }

    /**
     * A dated step.
     *
     * @param n number of the milestone it is; left out: a new one
     */
    record RevisedMilestone(
            @Nullable @Min(1) Integer n,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Min(1) @Max(100) Integer weight,
            @NotNull LocalDate due) {

        Revision.Step wanted() {
            return new Revision.Step(n, name.strip(), weight, due);
        }
    }

    private final TaskDoor door;

    RevisionController(TaskDoor door) {
        this.door = door;
    }

    @PostMapping("/api/tasks/{id}/revisions")
    ResponseEntity<TaskView> revise(
            @PathVariable String id,
            @Valid @RequestBody NewRevision body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asOffice().revise(body.wanted(), body.reason()));
    }
}
